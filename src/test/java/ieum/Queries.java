package ieum;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.organizations.Viewer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How many queries a page sends to the database, whoever sends them. */
@TestConfiguration(proxyBeanMethods = false)
public class Queries {
    private final ObjectProvider<MockMvcTester> mvc;

    public Queries(ObjectProvider<MockMvcTester> mvc) {
        this.mvc = mvc;
    }

    public long of(String address) {
        return of(address, new Viewer.Visitor());
    }

    public long of(String address, Viewer viewer) {
        QueryCountHolder.clear();
        assertThat(mvc.getObject().get().uri(address).with(as(viewer))).hasStatusOk();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @Bean
    static BeanPostProcessor countQueries() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source).countQuery().build()
                        : bean;
            }
        };
    }
}
