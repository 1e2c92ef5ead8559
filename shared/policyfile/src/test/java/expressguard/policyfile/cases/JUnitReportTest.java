package expressguard.policyfile.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class JUnitReportTest {

  @Test
  void passed_and_failed_cases_are_counted_and_shown() {
    var report =
        JUnitReport.of(
            "production",
            List.of(CaseResult.passed("good"), CaseResult.failed("bad", "expected a\nbecause b")));

    assertThat(report)
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<testsuite name=\"production\" tests=\"2\" failures=\"1\" errors=\"0\""
                + " skipped=\"0\">"
                + "<testcase classname=\"production\" name=\"good\"></testcase>"
                + "<testcase classname=\"production\" name=\"bad\">"
                + "<failure message=\"expected a\">expected a\nbecause b</failure></testcase>"
                + "</testsuite>\n");
  }

  @Test
  void hostile_names_and_messages_stay_text() throws Exception {
    var name = "\"><script>&amp;\u0000\u001b[31m\ud800\uffff'";
    var report = JUnitReport.of(name, List.of(CaseResult.failed(name, "]]> <b> & \u0007\nnext")));

    var suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    var failure = (Element) suite.getElementsByTagName("failure").item(0);

    assertThat(suite.getAttribute("name")).isEqualTo("\"><script>&amp;[31m'");
    assertThat(suite.getElementsByTagName("script").getLength()).isZero();
    assertThat(failure.getTextContent()).isEqualTo("]]> <b> & \nnext");
  }

  @Test
  void no_cases_are_an_empty_suite() {
    assertThat(JUnitReport.of("p", List.of())).contains("tests=\"0\" failures=\"0\"");
  }
}
