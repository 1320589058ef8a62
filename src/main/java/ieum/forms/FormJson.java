package ieum.forms;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Forms and answers as the database keeps them. */
class FormJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // what forms of earlier versions of the portal do not say is "no"
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FormJson() {}

    static String write(FormContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static FormContent content(String json) {
        return MAPPER.readValue(json, FormContent.class);
    }
}
