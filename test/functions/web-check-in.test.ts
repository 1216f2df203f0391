import { describe, expect, it } from "vitest";
import { enrollmentId } from "../support/builders.ts";
import { visibleText } from "../support/visible-text.ts";
import { web, week3 } from "../support/web.ts";

const checkedIn = (html: string): string[] =>
  [...html.matchAll(/name="(\w+)" value="([^"]+)" checked/g)].map(
    ([, name = "", value = ""]) => `${name}=${value}`,
  );

describe("the check-in page", () => {
  it("has the number that was tapped in the email filled in, and nothing else", async () => {
    const { get, token } = web();
    expect(checkedIn((await get(`/c/${token("check-in")}?p=4`)).html)).toEqual(["usualPain=4"]);
  });

  it.each(["", "?p=", "?p=11", "?p=-1", "?p=4.5", "?p=<b>", "?q=4"])(
    "fills in nothing for %j",
    async (query) => {
      const { get, token } = web();
      const { status, html } = await get(`/c/${token("check-in")}${query}`);
      expect([status, checkedIn(html)]).toEqual([200, []]);
    },
  );

  it("asks for warning signs before anything else, in the words of every email", async () => {
    const { get, token } = web();
    const read = visibleText((await get(`/c/${token("check-in")}`)).html);
    expect(read.indexOf("Stop. Call emergency services (911) now.")).toBeGreaterThan(0);
    expect(read.indexOf("Morning stiffness >30 min")).toBeLessThan(read.indexOf("usual knee pain"));
  });

  it("is about the week of its link, whatever week it is now", async () => {
    const { get, token } = web();
    expect(visibleText((await get(`/c/${token("check-in", 2)}`)).html)).toContain("Week 2 check-in");
  });

  it("changes nothing when it is opened", async () => {
    const { get, request, published, token } = web();
    await get(`/c/${token("check-in")}?p=4`);
    await request(`/c/${token("check-in")}?p=4`, { method: "HEAD" });
    expect(published()).toEqual([]);
  });
});

describe("answers", () => {
  it("are one event, and a page that says thank you", async () => {
    const { post, published, token } = web();
    const { status, html } = await post(
      `/c/${token("check-in")}`,
      "usualPain=4&sessions=3&worstPain=6&exercisePain=3&settledByMorning=always&effortLeft=2-3&barrier=time",
    );
    expect(status).toBe(200);
    expect(visibleText(html)).toContain("Thank you");
    expect(published()).toEqual([
      {
        type: "CheckInSubmitted",
        enrollmentId,
        week: 3,
        answers: {
          usualPain: 4,
          sessions: 3,
          worstPain: 6,
          exercisePain: 3,
          settledByMorning: "always",
          effortLeft: "2-3",
          barrier: "time",
          redFlags: [],
        },
      },
    ]);
  });

  it("may be one number alone: two taps", async () => {
    const { post, published, token } = web();
    expect((await post(`/c/${token("check-in")}`, "usualPain=4")).status).toBe(200);
    expect(published()).toMatchObject([{ answers: { usualPain: 4, redFlags: [] } }]);
  });

  it("sent twice are the same event", async () => {
    const { post, eventIds, token } = web();
    await post(`/c/${token("check-in")}`, "usualPain=4");
    await post(`/c/${token("check-in")}`, "usualPain=4");
    await post(`/c/${token("check-in")}`, "usualPain=5");
    const [first, second, other] = eventIds();
    expect([first === second, first === other]).toEqual([true, false]);
  });

  it("without a number are asked for once more, with what was chosen still there", async () => {
    const { post, published, token } = web();
    const { status, html } = await post(`/c/${token("check-in")}`, "sessions=2&effortLeft=4%2B");
    expect(status).toBe(400);
    expect(html).toContain("<title>Error: Week 3 check-in</title>");
    expect(html).toContain('<a href="#usualPain-0">Choose a number for your usual pain</a>');
    expect(checkedIn(html)).toEqual(["sessions=2", "effortLeft=4+"]);
    expect(published()).toEqual([]);
  });

  it("that the page does not offer are not taken", async () => {
    const { post, published, token } = web();
    const { status, html } = await post(`/c/${token("check-in")}`, "usualPain=12&barrier=%3Cscript%3E");
    expect(status).toBe(400);
    expect(html).not.toContain("<script");
    expect(published()).toEqual([]);
  });

  it("that speak against going on are answered with the rule: the week comes again", async () => {
    const { post, token } = web();
    const { html } = await post(`/c/${token("check-in")}`, "usualPain=4&exercisePain=6");
    expect(visibleText(html)).toContain("week 3 comes once more. Nothing gets harder.");
  });

  it("that could not be published are answered 503, never with thanks", async () => {
    const { post, ports, token } = web();
    ports.bus.publish = () => Promise.reject(new Error("the bus is away"));
    const { status, html } = await post(`/c/${token("check-in")}`, "usualPain=4");
    expect([status, visibleText(html).includes("Thank you")]).toEqual([503, false]);
  });
});

describe("a warning sign", () => {
  it("is answered at once with what to do, the gravest first", async () => {
    const { post, published, token } = web();
    const { status, html } = await post(
      `/c/${token("check-in")}`,
      "sign=locked-knee&sign=breathless-or-chest-pain&usualPain=4",
    );
    expect(status).toBe(200);
    expect(html).toContain("<h1>Stop. Call emergency services (911) now.</h1>");
    expect(visibleText(html)).toContain("Stop. Get medical help today");
    expect(visibleText(html)).toContain("Did you save exercise days in a calendar? Do not follow them now.");
    expect(visibleText(html)).toContain("Was it a mistake? Call your clinic.");
    expect(published()).toMatchObject([
      { answers: { redFlags: ["breathless-or-chest-pain", "locked-knee"] } },
    ]);
  });

  it.each(["", "usualPain=99&", "usualPain=&sessions=x&"])(
    "is taken whatever else is wrong: %j",
    async (rest) => {
      const { post, published, token } = web();
      expect((await post(`/c/${token("check-in")}`, `${rest}sign=swollen-calf`)).status).toBe(200);
      expect(published()).toMatchObject([{ answers: { redFlags: ["swollen-calf"] } }]);
    },
  );

  it("that could not be saved still says what to do, and to call", async () => {
    const { post, ports, token } = web();
    ports.bus.publish = () => Promise.reject(new Error("the bus is away"));
    const { status, html } = await post(`/c/${token("check-in")}`, "sign=locked-knee");
    expect(status).toBe(503);
    expect(html).toContain(
      "<h1>Stop. Get medical help today (urgent care / NHS 111). Then tell the clinic.</h1>",
    );
    expect(visibleText(html)).toContain("Your answers could not be saved. Call Northside Physio");
  });
});

describe("a check-in link", () => {
  it.each(["read", "settings", "data", "unsubscribe"] as const)("is no link for %s", async (purpose) => {
    const { get, post, published, token } = web();
    expect((await get(`/c/${token(purpose)}`)).status).toBe(404);
    expect((await post(`/c/${token(purpose)}`, "usualPain=4")).status).toBe(404);
    expect(published()).toEqual([]);
  });

  it("of a patient who was erased gets the answer of any wrong link", async () => {
    const { get, ports, token } = web();
    ports.patients.items.clear();
    ports.enrollments.items.clear();
    expect(await get(`/c/${token("check-in")}`)).toMatchObject({
      status: 404,
      html: (await get("/nowhere")).html,
    });
  });

  it("still takes answers when the plan is complete", async () => {
    const { plan, slots } = week3;
    const { post, published, token } = web({
      enrollment: {
        ...web().ports.enrollments.items.get(enrollmentId),
        status: "completed",
        reason: "completed",
        at: "2027-02-02T13:00:00Z",
        was: { plan, slots },
      } as never,
    });
    expect((await post(`/c/${token("check-in")}`, "usualPain=2")).status).toBe(200);
    expect(published()).toMatchObject([{ type: "CheckInSubmitted" }]);
  });
});
