package ieum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measures the portal lies outside its build, and would not be missed before somebody measures. */
class BenchTests {
    @Test
    void whatMeasuresThePortalStillFitsIt(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(Path.of("src/bench/java"))) {
            var all = sources.filter(path -> path.toString().endsWith(".java")).toList();
            var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                            .call())
                    .as("%s", said)
                    .isTrue();
        }
    }
}
