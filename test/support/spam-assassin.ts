import { spawnSync } from "node:child_process";

export interface Verdict {
  points: number;
  /** What gave or took points. */
  rules: string;
}

/** One SpamAssassin for all messages, by their ids: starting it takes longer than reading an email. */
export function verdictsOn(messages: readonly string[]): Map<string, Verdict> {
  const input = messages.map((message) => `From sender Mon Mar  1 13:05:00 2027\n${message}\n`).join("\n");
  const options = ["--local", "--nocreate-prefs", "--cf=use_bayes 0", "--mbox"];
  const { error, status, stdout, stderr } = spawnSync("spamassassin", options, {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) {
    throw new Error(
      `SpamAssassin is needed and did not start (${error.message}). Install it: apt-get install spamassassin`,
    );
  }
  if (status !== 0) throw new Error(`SpamAssassin ended with ${status ?? "a signal"}: ${stderr}`);
  return new Map(
    stdout
      .split(/^X-Spam-Checker-Version:/m)
      .slice(1)
      .map(verdictIn),
  );
}

/** Answers come in an order of SpamAssassin's own. */
function verdictIn(answer: string): [id: string, verdict: Verdict] {
  const id = /^Message-ID: <([^@]*)@/im.exec(answer)?.[1];
  const status = /^X-Spam-Status: ((?:.*\n[ \t])*.*)$/m.exec(answer)?.[1] ?? "";
  const [, points, rules = ""] = /score=(-?[\d.]+) .*?tests=([\w,\s]*?)\s+autolearn/s.exec(status) ?? [];
  if (id === undefined || points === undefined) {
    throw new Error(`SpamAssassin answered without a message id or without a score: ${status}`);
  }
  return [id, { points: Number(points), rules: rules.replace(/\s/g, "") }];
}
