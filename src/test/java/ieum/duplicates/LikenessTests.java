package ieum.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.duplicates.Likeness.Traits;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTests {
    /** The same in another script, with another form of company, spelled otherwise, or mistyped. */
    private static final List<List<String>> SAME = List.of(
            List.of("Chungbuk Technopark", "Chungchoengbuk Technopark"),
            List.of("Chungbuk Technopark", "Chungcheongbuk Technopark"),
            List.of("Chungcheongbuk-do", "충청북도"),
            List.of("Chungbuk", "충북"),
            List.of("대구", "Daegu"),
            List.of("Daegu", "Тэгу"),
            List.of("대구가스(주)", "Daegu Gas Co., Ltd."),
            List.of("주식회사 한빛센서", "Hanbit Sensor"),
            List.of("한빛센서 주식회사", "㈜한빛센서"),
            List.of("Hanbit Sensor Inc.", "Hanbit Sensors"),
            List.of("Busan Port Authority", "Pusan Port Authority"),
            List.of("Gyeongju Robotics", "Kyongju Robotics"),
            List.of("Jeonju Bio", "Chonju Bio"),
            List.of("Gimhae Forge", "Kimhae Forge"),
            List.of("김해단조", "Gimhae Danjo"),
            List.of("새만금에너지", "Saemangeum Energy Co."),
            List.of("Công ty TNHH Cảm Biến Sông Hồng", "Cam Bien Song Hong Co., Ltd."),
            List.of("Công ty Cổ phần Đà Nẵng Robot", "Da Nang Robot"),
            List.of("Hà Nội Nước Sạch", "Ha Noi Nuoc Sach"),
            List.of("CTCP Điện Lạnh Sài Gòn", "Dien Lanh Sai Gon"),
            List.of("ООО «Тёплая энергия»", "Tyoplaya energiya"),
            List.of("ООО Сибирские датчики", "Sibirskie datchiki LLC"),
            List.of("АО Казаньхиммаш", "Kazankhimmash JSC"),
            List.of("Новосибирские Лазеры", "Novosibirskie Lazery"),
            List.of("Énergies de l'Océan SAS", "Energies de l Ocean"),
            List.of("Société Générale d'Hydrogène", "Societe Generale d'Hydrogene SARL"),
            List.of("Laboratoire Rhône Capteurs", "Laboratoire Rhone Capteur"),
            List.of("Rhône Capteurs Laboratoire", "Laboratoire Rhône Capteurs"),
            List.of("Ulsan Marine Enginering", "Ulsan Marine Engineering Co., Ltd."),
            List.of("KOREA GREEN-TECH", "Korea Greentech"));

    /** Near, and not the same. */
    private static final List<List<String>> DIFFERENT = List.of(
            List.of("Chungbuk Technopark", "Chungnam Technopark"),
            List.of("충청북도", "충청남도"),
            List.of("Gyeongbuk Technopark", "Gyeongnam Technopark"),
            List.of("Jeonbuk Technopark", "Jeonnam Technopark"),
            List.of("Daegu Gas", "Daejeon Gas"),
            List.of("Daegu Gas", "Daegu Water"),
            List.of("대구가스", "대구수도"),
            List.of("부산항만공사", "울산항만공사"),
            List.of("Busan Port Authority", "Ulsan Port Authority"),
            List.of("Hanbit Sensor", "Hanbit Solar"),
            List.of("Hanbit Sensor 1", "Hanbit Sensor 2"),
            List.of("Seoul Robotics", "Seongnam Robotics"),
            List.of("Pangyo Robotics", "Pohang Robotics"),
            List.of("Ha Noi Robot", "Ha Nam Robot"),
            List.of("Cam Bien Song Hong", "Cam Bien Song Lam"),
            List.of("Sài Gòn Điện", "Sài Gòn Nước"),
            List.of("Binh Duong Steel", "Binh Dinh Steel"),
            List.of("Сибирские датчики", "Сибирские насосы"),
            List.of("Казаньхиммаш", "Уралхиммаш"),
            List.of("Тёплая энергия", "Новая энергия"),
            List.of("Énergies de l'Océan", "Énergies de la Terre"),
            List.of("Laboratoire Rhône Capteurs", "Laboratoire Loire Capteurs"),
            List.of("Institut de Physique de Lyon", "Institut de Chimie de Lyon"),
            List.of("Université de Nantes", "Université de Nancy"),
            List.of("Green Hydrogen Korea", "Green Nitrogen Korea"),
            List.of("Korea Water", "Korea Paper"),
            List.of("Ocean Sensor", "Ocean Motor"),
            List.of("Smart Farm Lab", "Smart Port Lab"),
            List.of("Blue Carbon", "Black Carbon"),
            List.of("Mokpo Marine", "Yeosu Marine"));

    @Test
    void namesThatAreOneAreFound_andThoseThatAreNearAreNot() {
        var found = SAME.stream().filter(LikenessTests::isFound).toList();
        var wrong = DIFFERENT.stream().filter(LikenessTests::isFound).toList();

        assertThat(SAME).filteredOn(pair -> !found.contains(pair)).as("missed").hasSizeLessThanOrEqualTo(3);
        assertThat(wrong).as("taken for one").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void numberInTheRegisterSettlesIt_andAnotherSpeaksAgainstIt() {
        assertThat(likeness("Hanbit", "1234567890", "Entirely Different", "1234567890"))
                .satisfies(one -> assertThat(one.points()).isEqualTo(100))
                .satisfies(one -> assertThat(one.grounds()).contains(Ground.NUMBER));
        assertThat(likeness("Hanbit", "1234567890", "Hanbit", "9999999999").points())
                .isLessThan(likeness("Hanbit", "", "Hanbit", "").points());
    }

    /** As the portal finds them: a key in common, and enough points, in one country. */
    private static boolean isFound(List<String> pair) {
        var keys = new HashSet<>(Sound.of(pair.getFirst()).keys());
        keys.retainAll(Sound.of(pair.getLast()).keys());
        return !keys.isEmpty()
                && likeness(pair.getFirst(), "", pair.getLast(), "").points() >= Likeness.LEAST;
    }

    private static Likeness likeness(String one, String number, String other, String otherNumber) {
        return Likeness.of(
                new Traits(List.of(one), "KR", "", "", number, false),
                new Traits(List.of(other), "KR", "", "", otherNumber, false));
    }
}
