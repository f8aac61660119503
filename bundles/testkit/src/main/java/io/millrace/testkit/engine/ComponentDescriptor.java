// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the descriptor of a declarative service says.
 *
 * @param implementation class name
 * @param interfaces under which it is published, empty if it is not
 * @param prototype whether each use gets an instance of its own
 * @param properties service properties that are texts or lists of texts
 */
record ComponentDescriptor(
        String implementation, List<String> interfaces, boolean prototype, Map<String, List<String>> properties) {

    static ComponentDescriptor read(URL resource) throws IOException {
        try (InputStream in = resource.openStream()) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            Map<String, List<String>> properties = new LinkedHashMap<>();
            for (Element property : elements(document, "property")) {
                String value =
                        property.hasAttribute("value") ? property.getAttribute("value") : property.getTextContent();
                properties.put(
                        property.getAttribute("name"),
                        Arrays.stream(value.strip().split("\\s*\n\\s*")).toList());
            }
            return new ComponentDescriptor(
                    elements(document, "implementation").get(0).getAttribute("class"),
                    elements(document, "provide").stream()
                            .map(element -> element.getAttribute("interface"))
                            .toList(),
                    elements(document, "service").stream()
                            .anyMatch(service -> service.getAttribute("scope").equals("prototype")),
                    properties);
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IOException("not a component descriptor: " + resource, malformed);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }
}
