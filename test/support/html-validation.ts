import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { ConfigData } from "html-validate";

const pageRules: ConfigData = {
  extends: ["html-validate:recommended"],
  rules: {
    // A clinic prints its phone number as it likes.
    "tel-non-breaking": "off",
    // Several answers to one question share its name, and so do the buttons that are the answer.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
  },
};

const ofPages = new HtmlValidate(new StaticConfigLoader(pageRules));

/** Mail needs what the web has left behind: inline styles, presentation attributes and Outlook's comments. */
const ofEmails = new HtmlValidate(
  new StaticConfigLoader({
    ...pageRules,
    rules: {
      ...pageRules.rules,
      "no-inline-style": "off",
      "no-deprecated-attr": "off",
      "no-conditional-comment": "off",
      "prefer-tbody": "off",
      "prefer-native-element": "off",
      "presentation-role-style": "off",
    },
  }),
);

const problemsOf = async (validator: HtmlValidate, html: string): Promise<string[]> => {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
};

export const problemsOfEmail = (html: string): Promise<string[]> => problemsOf(ofEmails, html);
export const problemsOfPage = (html: string): Promise<string[]> => problemsOf(ofPages, html);
