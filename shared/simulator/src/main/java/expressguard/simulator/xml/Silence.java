package expressguard.simulator.xml;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Lets the parser's errors be thrown and nothing be printed. */
final class Silence implements ErrorHandler {

  @Override
  public void warning(SAXParseException exception) {
    // A warning changes nothing about what was read.
  }

  @Override
  public void error(SAXParseException exception) throws SAXException {
    throw exception;
  }

  @Override
  public void fatalError(SAXParseException exception) throws SAXException {
    throw exception;
  }
}
