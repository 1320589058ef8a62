package bench;

import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What companies say of themselves and of what they need, in five languages, in whole sentences; the same for the same seed. */
class Prose {
    private static final List<String> PLACES = List.of(
            "Daegu", "Busan", "Incheon", "Lyon", "Nantes", "Hà Nội", "Đà Nẵng", "Казань", "Томск", "Hamburg", "Ulsan");

    private static final Map<Language, List<String>> OFFERED = Map.of(
            Language.EN,
            List.of(
                    "We are a young company from {place} with {number} engineers, and our main work is {one}.",
                    "Our product for {one} has been running at {number} sites since last winter.",
                    "Where others rely on manual rounds, we combine {one} with {two}, so that trouble is seen days earlier.",
                    "A first customer in {place} cut the hours lost to stoppages by {number} percent.",
                    "The team came out of a university department that has worked on {one} for years.",
                    "We also take on {two} where it is part of a larger order.",
                    "Installation takes one shift, needs no change of existing equipment, and is maintained remotely.",
                    "Pilots concerning {two} are under way with two manufacturers, and we look for a partner abroad.",
                    "Everything is certified, documented and delivered with training for the staff on site.",
                    "Prices depend on the number of measuring points; {number} of them make up a usual order for {one}."),
            Language.FR,
            List.of(
                    "Jeune entreprise de {place}, nous comptons {number} ingénieurs et notre métier est le suivant : {one}.",
                    "Notre produit, consacré à ce sujet ({one}), équipe {number} sites depuis l’hiver dernier.",
                    "Là où d’autres font des rondes à la main, nous associons {one} et {two} pour voir les défauts plus tôt.",
                    "Un premier client de {place} a réduit de {number} % les heures d’arrêt de ses lignes.",
                    "L’équipe est issue d’un laboratoire universitaire qui travaille depuis des années sur {one}.",
                    "Nous prenons aussi en charge {two} lorsque le marché le demande.",
                    "La pose dure une journée, ne touche pas aux équipements en place et l’entretien se fait à distance.",
                    "Des essais portant sur {two} sont en cours chez deux industriels ; nous cherchons un partenaire à l’étranger.",
                    "Tout est certifié, documenté et livré avec une formation du personnel.",
                    "Le prix dépend du nombre de points de mesure : {number} pour une commande ordinaire de {one}."),
            Language.KO,
            List.of(
                    "저희는 {place}에 있는 스타트업으로, 직원 {number}명이 {one} 분야에서 일하고 있습니다.",
                    "{one} 제품은 지난겨울부터 현장 {number}곳에서 운영되고 있습니다.",
                    "사람이 돌며 살피던 일을 {one} 기술과 {two} 기술로 바꾸어 이상을 며칠 먼저 알려 드립니다.",
                    "{place}의 첫 고객사는 멈춰 있던 시간을 {number} 퍼센트 줄였습니다.",
                    "창업자들은 대학 연구실에서 여러 해 동안 {one} 연구를 해 왔습니다.",
                    "필요하면 {two} 업무까지 함께 맡습니다.",
                    "설치는 하루면 끝나고 기존 설비를 바꿀 필요가 없으며 원격으로 관리합니다.",
                    "제조사 두 곳과 {two} 실증을 하고 있으며 해외 협력사를 찾습니다.",
                    "모든 제품은 인증과 문서를 갖추었고 현장 직원 교육도 제공합니다.",
                    "가격은 측정 지점 수에 따라 다르며 {one} 주문은 보통 {number}개 지점입니다."),
            Language.RU,
            List.of(
                    "Мы молодая компания из города {place}, у нас {number} инженеров, и главное наше дело — {one}.",
                    "Наш продукт по теме «{one}» с прошлой зимы работает на {number} объектах.",
                    "Там, где раньше ходили с обходом, мы соединяем {one} и {two}, и неисправность видна на несколько дней раньше.",
                    "Первый заказчик в городе {place} сократил простои на {number} процентов.",
                    "Команда вышла из университетской лаборатории, где годами занимались темой «{one}».",
                    "Если заказ больше, берём на себя и {two}.",
                    "Монтаж занимает одну смену, не требует замены оборудования, обслуживание удалённое.",
                    "Испытания по теме «{two}» идут у двух производителей, и мы ищем партнёра за рубежом.",
                    "Всё сертифицировано, описано и поставляется с обучением персонала.",
                    "Цена зависит от числа точек измерения: обычный заказ на {one} — {number} точек."),
            Language.VI,
            List.of(
                    "Chúng tôi là công ty trẻ ở {place} với {number} kỹ sư, công việc chính là {one}.",
                    "Sản phẩm {one} của chúng tôi đã chạy tại {number} địa điểm từ mùa đông năm ngoái.",
                    "Thay cho việc đi kiểm tra thủ công, chúng tôi kết hợp {one} với {two} để thấy sự cố sớm hơn vài ngày.",
                    "Khách hàng đầu tiên ở {place} đã giảm {number} phần trăm thời gian dừng máy.",
                    "Nhóm sáng lập đến từ phòng thí nghiệm đại học nhiều năm nghiên cứu {one}.",
                    "Chúng tôi cũng nhận làm {two} khi đơn hàng cần đến.",
                    "Lắp đặt trong một ca, không phải thay thiết bị đang có, bảo trì từ xa.",
                    "Hai nhà sản xuất đang thử nghiệm {two} cùng chúng tôi, và chúng tôi tìm đối tác nước ngoài.",
                    "Mọi thứ đều có chứng nhận, tài liệu và đào tạo cho nhân viên tại chỗ.",
                    "Giá tùy theo số điểm đo, một đơn hàng {one} thường có {number} điểm."));

    private static final Map<Language, List<String>> WANTED = Map.of(
            Language.EN,
            List.of(
                    "Our plant in {place} needs better {one}.",
                    "Twice a year a failure stops us for {number} hours, and {two} has not helped so far.",
                    "We look for a supplier who has used {one} outdoors, in salt air and at night.",
                    "What comes out of {two} should reach our control room within {number} seconds.",
                    "Earlier trials with {one} failed because nobody could keep the equipment clean."),
            Language.FR,
            List.of(
                    "Notre usine de {place} a besoin de progresser sur ce point : {one}.",
                    "Deux fois par an une panne nous arrête {number} heures, et {two} n’y a rien changé.",
                    "Nous cherchons un fournisseur qui connaisse {one} en extérieur, dans l’air salin et la nuit.",
                    "Ce que donne {two} doit parvenir à la salle de contrôle en {number} secondes.",
                    "Des essais de {one} ont échoué, faute d’entretien des appareils."),
            Language.KO,
            List.of(
                    "{place} 공장에서 {one} 수준을 높이고자 합니다.",
                    "해마다 두 번 고장으로 {number}시간 동안 멈추는데 {two} 방식으로는 해결되지 않았습니다.",
                    "바닷바람이 부는 야외와 밤에도 {one} 경험이 있는 기업을 찾습니다.",
                    "{two} 결과가 {number}초 안에 관제실로 전달되어야 합니다.",
                    "예전에 {one} 시험을 했지만 장비를 깨끗이 유지하지 못해 실패했습니다."),
            Language.RU,
            List.of(
                    "Нашему заводу в городе {place} нужно улучшить {one}.",
                    "Дважды в год авария останавливает нас на {number} часов, и {two} пока не помогает.",
                    "Ищем поставщика с опытом по теме «{one}» на открытом воздухе, у моря и ночью.",
                    "То, что даёт {two}, должно приходить в диспетчерскую за {number} секунд.",
                    "Прежние испытания по теме «{one}» не удались: приборы некому было чистить."),
            Language.VI,
            List.of(
                    "Nhà máy của chúng tôi ở {place} cần cải thiện {one}.",
                    "Mỗi năm hai lần sự cố làm dừng {number} giờ, và {two} đến nay chưa giúp được.",
                    "Chúng tôi tìm nhà cung cấp từng làm {one} ngoài trời, trong gió biển và ban đêm.",
                    "Kết quả của {two} phải đến phòng điều khiển trong {number} giây.",
                    "Các lần thử {one} trước đây thất bại vì không ai giữ sạch thiết bị."));

    /** Of so many companies one is in the field that everyone is in. */
    private static final int CROWDED = 20;

    private static final String FASHION = "predictive-maintenance";

    private final Concepts concepts;
    private final List<Concept> all;
    private final Random random;

    Prose(Concepts concepts, long seed) {
        this.concepts = concepts;
        this.all = concepts.all().stream()
                .sorted(java.util.Comparator.comparing(Concept::id))
                .toList();
        this.random = new Random(seed);
    }

    /** What somebody works on: concepts that belong together, and the field they are in. */
    record Trade(List<Concept> concepts, String field) {}

    Trade trade() {
        var first = random.nextInt(CROWDED) == 0
                ? concepts.get(FASHION).orElseThrow()
                : all.get(random.nextInt(all.size()));
        var near = new ArrayList<Concept>();
        first.neighbours().forEach(one -> concepts.get(one).ifPresent(near::add));
        concepts.get(first.broader()).map(concepts::narrower).ifPresent(near::addAll);
        near.addAll(concepts.narrower(first));
        var chosen = new ArrayList<>(List.of(first));
        var many = 2 + random.nextInt(4);
        for (var more = 0; more < many; more++)
            chosen.add(near.isEmpty() ? first : near.get(random.nextInt(near.size())));
        var above = concepts.broader(first);
        return new Trade(chosen, above.isEmpty() ? first.id() : above.getLast().id());
    }

    String title(Language language, Trade trade) {
        return name(language, trade.concepts) + " – " + name(language, trade.concepts);
    }

    String offered(Language language, Trade trade) {
        return sentences(OFFERED, language, trade, 3 + random.nextInt(5));
    }

    String wanted(Language language, Trade trade, int sentences) {
        return sentences(WANTED, language, trade, sentences);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Each language as often as the others. */
    static Language language(int number) {
        return Language.values()[number % Language.values().length];
    }

    private String sentences(Map<Language, List<String>> templates, Language language, Trade trade, int many) {
        var left = new ArrayList<>(new EnumMap<>(templates).get(language));
        var said = new ArrayList<String>();
        while (said.size() < many && !left.isEmpty())
            said.add(left.remove(random.nextInt(left.size()))
                    .replace("{one}", name(language, trade.concepts))
                    .replace("{two}", name(language, trade.concepts))
                    .replace("{number}", String.valueOf(3 + random.nextInt(90)))
                    .replace("{place}", PLACES.get(random.nextInt(PLACES.size()))));
        return String.join(" ", said);
    }

    private String name(Language language, Collection<Concept> trade) {
        var names = List.copyOf(trade).get(random.nextInt(trade.size())).names(language);
        return names.get(random.nextInt(names.size()));
    }
}
