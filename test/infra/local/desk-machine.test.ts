import { describe, expect, it } from "vitest";
import { problemsOfPage } from "../../support/html-validation.ts";
import { origin, setupDesk } from "./support/desk.ts";
import { email, queue } from "./support/fake-local.ts";

describe("the machine room", () => {
  it("counts dead letters as alarms and offers to redrive them", async () => {
    const { get, queues } = setupDesk();
    queues.push(queue(), queue({ name: "hipline-dev-send-dlq", dlq: true, visible: 2 }));
    const text = await (await get("/desk/machine")).text();
    expect(text).toContain("Dead letters and refused calls: 2.");
    expect(text).toContain('<input type="hidden" name="queue" value="hipline-dev-send-dlq">');
  });

  it("redrives a dead-letter queue and no other", async () => {
    const { post, queues, asked } = setupDesk();
    queues.push(queue(), queue({ name: "hipline-dev-send-dlq", dlq: true, visible: 2 }));
    expect((await post("/desk/redrive", { queue: "hipline-dev-send-dlq" })).status).toBe(303);
    expect((await post("/desk/redrive", { queue: "hipline-dev-send" })).status).toBe(400);
    expect(asked).toEqual(["redrive hipline-dev-send-dlq"]);
  });

  it("lets something fail, once", async () => {
    const { post, asked } = setupDesk();
    for (const fault of ["event-twice", "event-late", "schedule-twice", "lose-answer"])
      expect((await post("/desk/faults", { fault })).status).toBe(303);
    expect((await post("/desk/faults", { fault: "fire" })).status).toBe(400);
    expect(asked).toEqual(["deliver 1 twice", "deliver 1 late", "run 1 twice", "fail loseAnswer 1"]);
  });
});

describe("the clock", () => {
  it("turns and goes back to the page where it was turned", async () => {
    const { post, clock } = setupDesk();
    const answer = await post("/desk/clock", { turn: "day" }, { referer: `${origin}/desk/inbox?view=text` });
    expect(answer.headers.get("location")).toBe("/desk/inbox?view=text");
    expect(clock.now()).toBe(Date.parse("2027-03-02T14:00:00Z"));
  });

  it("never sends anyone to another site", async () => {
    const { post } = setupDesk();
    const answer = await post("/desk/clock", { turn: "hour" }, { referer: "https://evil.example/here" });
    expect(answer.headers.get("location")).toBe("/");
  });

  it("knows its turns", async () => {
    const answer = await setupDesk().post("/desk/clock", { turn: "back" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe("turn must be one of hour, day, week, end, stop.");
  });
});

describe("every page", () => {
  it.each(["/", "/?patient=new", "/desk/inbox", "/desk/inbox/message-1?view=headers", "/desk/machine"])(
    "is valid HTML at %s",
    async (path) => {
      const { get, emails, queues, knowMaria, put } = setupDesk();
      knowMaria();
      emails.push(email());
      queues.push(queue(), queue({ name: "hipline-dev-send-dlq", dlq: true, visible: 1 }));
      put("clinic", "PlanPaused", {});
      expect(await problemsOfPage(await (await get(path)).text())).toEqual([]);
    },
  );
});
