package yibiao.transforms.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {
  @ParameterizedTest
  @CsvSource({
    "虎岗大道, 虎岗大道",
    "水东镇虎岗大道, 虎岗大道",
    "解放街道办事处建国路社区锦绣花园, 锦绣花园",
    "沙石镇下坪村, 下坪",
    "下坪村委会, 下坪",
    "下坪村, 下坪",
    "新镇路, 新镇路",
    "镇江路, 镇江路",
    "江南水乡, 江南水乡",
    "村, 村",
  })
  void divisionsBeforeANameDoNotBelongToIt(String written, String bare) {
    assertThat(PlaceName.bare(written)).isEqualTo(bare);
  }
}
