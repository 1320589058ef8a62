package ieum.forms;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers in a column of whoever keeps them: a JSON object of lists, by the keys of the questions. */
@Converter
public class AnswersJson implements AttributeConverter<Answers, String> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return MAPPER.writeValueAsString(answers.values());
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        return new Answers(MAPPER.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }
}
