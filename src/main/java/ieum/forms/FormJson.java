package ieum.forms;

import tools.jackson.databind.json.JsonMapper;

/** Forms and answers as the database keeps them. */
class FormJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FormJson() {}

    static String write(FormContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static FormContent content(String json) {
        return MAPPER.readValue(json, FormContent.class);
    }
}
