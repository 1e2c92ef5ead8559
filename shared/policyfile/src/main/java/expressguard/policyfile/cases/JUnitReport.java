package expressguard.policyfile.cases;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results in the XML form of JUnit, which build servers read. */
public final class JUnitReport {

  private JUnitReport() {}

  /**
   * The report of one suite. It has no times and no host, so the same results give the same text.
   *
   * @param suite what was tested: the policy's name
   */
  public static String of(String suite, List<CaseResult> results) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      suite(xml, suite, results);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML cannot be written into memory", e);
    }
    return text.append("\n").toString();
  }

  private static void suite(XMLStreamWriter xml, String suite, List<CaseResult> results)
      throws XMLStreamException {
    long failures = results.stream().filter(result -> !result.passed()).count();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(suite));
    xml.writeAttribute("tests", String.valueOf(results.size()));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    for (CaseResult result : results) {
      testCase(xml, suite, result);
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, String suite, CaseResult result)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(suite));
    xml.writeAttribute("name", clean(result.name()));
    if (!result.passed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(result.message().lines().findFirst().orElse("failed")));
      xml.writeCharacters(clean(result.message()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /**
   * Without what XML 1.0 cannot hold, however it is escaped, and without what steers a terminal.
   */
  private static String clean(String text) {
    var kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
