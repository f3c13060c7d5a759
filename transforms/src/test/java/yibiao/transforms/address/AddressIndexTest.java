package yibiao.transforms.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.standard.plan.RunPlan.Division;

class AddressIndexTest {
  private static final List<Division> DIVISIONS =
      List.of(
          new Division("360000000000", "江西省", "province"),
          new Division("360700000000", "赣州市", "city"),
          new Division("360702000000", "章贡区", "county"),
          new Division("360702001000", "解放街道", "township"),
          new Division("360702100000", "沙石镇", "township"),
          new Division("360702001007", "建国路居委会", "village"),
          new Division("360702001003", "八境路社区居民委员会", "village"),
          new Division("360702100201", "新路村委会", "village"),
          new Division("360702100001", "新路居委会", "village"),
          new Division("360702194000", "赣州经济技术开发区", "township"),
          new Division("360702194498", "赣州经济技术开发区虚拟社区", "village"));

  private final AddressIndex index =
      new AddressIndex(
          new AddressParser(DIVISIONS),
          List.of(
              new StandardAddress(
                  "D1", "360702001007", "G1", "江西省赣州市章贡区解放街道建国路居委会大公路12号锦绣花园3栋2单元501室"),
              new StandardAddress(
                  "D2", "360702001007", "G1", "江西省赣州市章贡区解放街道建国路居委会大公路12号锦绣花园3栋1单元501室"),
              new StandardAddress("D3", "360702001003", "G1", "江西省赣州市章贡区解放街道八境路社区居民委员会八境路8号3栋501室"),
              new StandardAddress("D4", "360702100201", "G1", "江西省赣州市章贡区沙石镇新路村委会3组12号"),
              new StandardAddress(
                  "D5",
                  "360702194498",
                  "G1",
                  "江西省赣州市章贡区赣州经济技术开发区赣州经济技术开发区虚拟社区翠微路180号天际小区1栋2单元601室")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "江西省赣州市章贡区解放街道建国路居委会大公路12号锦绣花园3栋2单元501室",
        "章贡区大公路12号锦绣花园3栋2单元501",
        "锦绣花园3-2-501",
        "锦绣花园三幢二单元五〇一室",
        "大公路１２号锦绣花园３＃２单元５０１",
        "建国路社区锦绣花园3号楼2-501",
        "赣州市章贡区 大公路12号 锦绣花园 3栋 2单元 5楼 501室",
        "大公路12号3栋2单元501",
        "建国路社区社区锦绣花园3栋2-501",
        "江西赣州章贡锦绣花园第三栋 2单元 5层 501号（租住）",
        "赣州解放街道锦绣花园3/2/501"
      })
  void everyStyleLeadsToTheSameDwelling(String text) {
    assertThat(index.locate(text, "")).isEqualTo(new Place("360702001007", "D1", ""));
  }

  @Test
  void aVillageHouseIsFoundByGroupAndNumber() {
    assertThat(index.locate("沙石镇新路村三组12号", "").dwelling()).isEqualTo("D4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"下坪村第十九村民小组40号", "章贡区下坪村19组40", "江西省赣州市下坪村第19小组40号"})
  void aVillageThatIsNotInTheTableKeepsItsName(String text) {
    AddressParts parts = new AddressParser(DIVISIONS).parse(text);
    assertThat(parts)
        .extracting(AddressParts::estate, AddressParts::group, AddressParts::number)
        .containsExactly("下坪村", "19", "40");
  }

  @Test
  void aVillageIsTheVillageCommitteeWhereANeighbourhoodCommitteeHasTheSameName() {
    assertThat(index.locate("新路村3组12号", "").community()).isEqualTo("360702100201");
    assertThat(index.locate("新路社区", "").community()).isEqualTo("360702100001");
  }

  @Test
  void aDevelopmentZoneThatBeginsLikeItsCityIsNotTakenForIt() {
    assertThat(index.locate("赣州市赣州经济技术开发区天际小区1-2-601", "").dwelling()).isEqualTo("D5");
  }

  @Test
  void aRoadThatIsNamedLikeACommunityIsStillARoad() {
    assertThat(index.locate("八境路8号3栋501", "").dwelling()).isEqualTo("D3");
  }

  @Test
  void withoutTheUnitTheAddressIsAmbiguousAndNotGuessed() {
    assertThat(index.locate("锦绣花园3栋501", "").problem()).isEqualTo("address.ambiguous");
  }

  @Test
  void anUnknownDoorStillTellsTheCommunity() {
    assertThat(index.locate("锦绣花园9栋9单元901", ""))
        .isEqualTo(new Place("360702001007", "", "address.no_dwelling"));
  }

  @Test
  void aCommunityThatContradictsTheRegisterIsReported() {
    assertThat(index.locate("八境路社区锦绣花园3-2-501", "").problem())
        .isEqualTo("address.community_contradicts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"广东省东莞市虎门镇太沙路3号", "江苏南京鼓楼区中山路12号", "四川省凉山州西昌市航天大道1号"})
  void anAddressInAnotherCountyIsNotUnreadButElsewhere(String text) {
    assertThat(index.locate(text, "")).isEqualTo(new Place("", "", "address.elsewhere"));
  }

  @Test
  void textThatNamesNothingIsUnread() {
    assertThat(index.locate("在外打工", "").problem()).isEqualTo("address.unread");
  }
}
