package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Language;
import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectionTests {
    private final LanguageDetection detection = new LanguageDetection();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Predictive maintenance for injection moulding machines
            EN | Quieter ports
            EN | Leak detection in district heating networks
            EN | Early warning of salinity in irrigation water
            EN | Low-carbon cement with local slag
            EN | Weld seam inspection by machine vision
            EN | Battery storage, second life
            EN | Cold chain monitoring
            EN | Smart grid pilot in Đà Nẵng
            EN | Supplier day of Hyundai Motor (현대자동차)
            EN | Autonomous pallet handling
            EN | Reuse of boil-off gas on LNG carriers
            EN | Indoor air quality sensors
            KO | 설비 예지보전
            KO | AI 기반 용접 비드 검사
            KO | ESS 화재 조기 감지
            KO | 5G 특화망을 활용한 무인 운반차
            KO | LNG 운반선 BOG 재액화
            KO | 스마트팜 양액 관리
            KO | 확장형 로봇 그리퍼 (Gripper)
            KO | 대구창업허브 오픈이노베이션 2026
            KO | 욕창 예방 매트리스
            KO | 수문 원격제어
            KO | DX 플랫폼
            KO | TRL 7 이상 수소 센서
            KO | 저탄소 시멘트 대체 원료
            FR | Maintenance prédictive des turbines
            FR | Détection de fuites dans les réseaux de chaleur
            FR | Stockage d’énergie par batteries de seconde vie
            FR | Ville intelligente
            FR | Recyclage du béton
            FR | Capteurs pour serres connectées
            FR | Logistique du dernier kilomètre
            FR | Jumeau numérique d'une usine
            FR | Robotique agricole
            FR | Traitement des eaux usées
            FR | Contrôle qualité par IA
            FR | Hydrogène vert pour le transport maritime
            RU | Предиктивное обслуживание насосов
            RU | Контроль сварных швов
            RU | Датчики утечки газа
            RU | Платформа IoT для теплиц
            RU | Накопители энергии
            RU | Цифровой двойник цеха
            RU | ESS для промышленности
            RU | Очистка сточных вод
            RU | Низкоуглеродный цемент
            RU | Умный порт
            RU | Применение AI и 5G на складе
            RU | Профилактика пролежней
            RU | Мониторинг холодовой цепи
            VI | Lưới điện thông minh
            VI | Bảo trì dự đoán cho máy ép nhựa
            VI | Phát hiện rò rỉ khí gas
            VI | Robot hàn trong xưởng đóng tàu
            VI | Cảm biến IoT cho nhà kính
            VI | Cảnh báo xâm nhập mặn
            VI | Kho lạnh
            VI | Tái chế bê tông
            VI | Xử lý nước thải công nghiệp
            VI | Pin lithium tái sử dụng
            VI | Hội thảo startup AI 2026
            VI | Giai phap nang luong cho khu cong nghiep
            VI | Kiểm tra mối hàn bằng AI
            EN | Green hydrogen for shipping
            EN | Digital twin of a paper mill
            EN | Waste heat recovery
            EN | Bedsore prevention
            EN | Last mile delivery robots
            EN | Drone survey of power lines
            EN | Carbon capture at small scale
            EN | Greenhouse nutrient control
            EN | Bridge cable fatigue
            EN | Elderly care at home
            EN | Anomaly detection, rotating equipment
            FR | Hydrogène pour navires
            FR | Prévention des escarres
            FR | Récupération de chaleur fatale
            FR | Surveillance de lignes électriques par drone
            FR | Captage du carbone
            FR | Santé connectée
            FR | Fatigue des câbles de ponts
            FR | Irrigation intelligente
            FR | Énergie solaire flottante
            FR | Véhicules autonomes en entrepôt
            FR | Tri des déchets plastiques
            VI | Thu hồi nhiệt thải
            VI | Giao hàng chặng cuối bằng drone
            VI | Thu giữ carbon
            VI | Chăm sóc người cao tuổi tại nhà
            VI | Bản sao số của nhà máy
            VI | Quản lý đội xe điện
            VI | Nông nghiệp chính xác
            VI | An toàn lao động
            VI | LƯỚI ĐIỆN THÔNG MINH
            FR | MAINTENANCE PRÉDICTIVE DES TURBINES
            EN | WELD SEAM INSPECTION FOR THE SHIPYARD
            KO | 폐열 회수
            KO | 라스트마일 배송로봇 PoC
            KO | 드론 활용 송전선로 점검
            RU | Утилизация тепла
            RU | Дроны для осмотра ЛЭП
            """)
    void titleTellsItsLanguage(Language language, String title) {
        assertThat(detection.detect(title)).isEqualTo(language);
        assertThat(detection.detect(Normalizer.normalize(title, Normalizer.Form.NFD)))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "5G", "ESS", "2026", "TRL 7", "Daegu", "NVIDIA", "Soudage laser", "Ciment bas carbone"})
    void isWhatItWasThoughtToBeIfNothingSpeaksAgainstIt(String text) {
        assertThat(detection.detect(text, Language.KO)).isEqualTo(Language.KO);
        assertThat(detection.detect(text, Language.FR)).isEqualTo(Language.FR);
        assertThat(detection.detect(text)).isEqualTo(Language.EN);
    }
}
