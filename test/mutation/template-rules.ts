import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudFormationValidatePlugin } from "aws-cdk-lib/core";
import type { Templates } from "./mutant.ts";

/** The rules that every synthesis is checked with, asked about a template that is bent afterwards. */
export class TemplateRules {
  readonly #plugin = new CloudFormationValidatePlugin();
  readonly #known: ReadonlySet<string>;

  constructor(templates: Templates) {
    // The first templates decide which rules are loaded: all of them together.
    this.#known = new Set(this.#findings(templates));
  }

  /** What is found in the bent stack and was not there before. */
  complaintAbout(templates: Templates, stack: string): string | undefined {
    const template = templates[stack];
    if (template === undefined) return undefined;
    return this.#findings({ [stack]: template }).find((finding) => !this.#known.has(finding));
  }

  #findings(templates: Templates): string[] {
    const folder = mkdtempSync(join(tmpdir(), "hipline-rules-"));
    try {
      const stackTemplates = Object.entries(templates).map(([stack, template]) => {
        const templatePath = join(folder, `${stack}.json`);
        writeFileSync(templatePath, JSON.stringify(template));
        return { stackConstructPath: stack, templatePath, region: "us-east-1", accountId: "000000000000" };
      });
      const { violations } = this.#plugin.validate({ stackTemplates } as never);
      return violations.map(({ ruleName, description }) => `${ruleName}: ${description}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
