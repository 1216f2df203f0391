import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/** Reads {events, patterns, doubtful} and answers with AWS's own matcher, one answer a line. */
public class PatternOracle {
  private static final ObjectMapper json = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    JsonNode questions = json.readTree(System.in);
    JsonNode events = questions.get("events");
    List<String> matches = new ArrayList<>();
    for (JsonNode pattern : questions.get("patterns"))
      matches.add("[" + pattern + ",\"" + matchesOf(pattern.toString(), events) + "\"]");
    List<String> refusals = new ArrayList<>();
    for (JsonNode pattern : questions.get("doubtful"))
      refusals.add("[" + pattern + "," + (JsonRuleCompiler.check(pattern.toString()) != null) + "]");
    List<String> lines = new ArrayList<>();
    events.forEach(event -> lines.add(event.toString()));
    System.out.println("{\"events\":" + listed(lines) + ",");
    System.out.println("\"matches\":" + listed(matches) + ",");
    System.out.println("\"refused\":" + listed(refusals) + "}");
  }

  /** One character per event: 1 where the pattern matches it, 0 where it does not. */
  private static String matchesOf(String pattern, JsonNode events) throws Exception {
    String refusal = JsonRuleCompiler.check(pattern);
    if (refusal != null) throw new IllegalStateException(pattern + " is no pattern: " + refusal);
    // A machine of its own, so that no other pattern can have an influence.
    Machine machine = Machine.builder().build();
    machine.addRule("rule", pattern);
    StringBuilder answers = new StringBuilder();
    for (JsonNode event : events)
      answers.append(machine.rulesForJSONEvent(event.toString()).isEmpty() ? '0' : '1');
    return answers.toString();
  }

  private static String listed(List<String> lines) {
    return "[\n" + String.join(",\n", lines) + "\n]";
  }
}
