package se.inkopsrisk.service.document;

/** Text as XML 1.0 permits it. */
final class XmlText {
    private static final String REPLACEMENT = "\uFFFD";

    private XmlText() {}

    /** The text with a replacement mark for each character that no XML document may hold. */
    static String permitted(String text) {
        if (text.codePoints().allMatch(XmlText::isPermitted)) {
            return text;
        }
        StringBuilder permitted = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isPermitted(c)) {
                permitted.appendCodePoint(c);
            } else {
                permitted.append(REPLACEMENT);
            }
        });
        return permitted.toString();
    }

    private static boolean isPermitted(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
