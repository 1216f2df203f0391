import type { Hono } from "hono";
import { pagePaths } from "../../shared/links/pages.ts";
import { heldDataPage } from "../../shared/pages/held-data-page.ts";
import type { HeldData } from "../../shared/patient/held.ts";
import { gatherHeldData } from "../../shared/steps/gather.ts";
import { answer, fileAnswer } from "./answer.ts";
import type { Deps } from "./deps.ts";
import { granted } from "./visitor.ts";

/** Everything held about a patient, for them to read and to keep. The one page that shows an address; its link lasts an hour. */
export function dataPages(app: Hono, deps: Deps): void {
  const heldBy = async (token: string): Promise<HeldData | undefined> => {
    const grant = await granted(deps, "data", token);
    return grant && gatherHeldData(deps, grant.subject, deps.clock());
  };

  app.get(pagePaths.data(":token"), async (c) => {
    const { token } = c.req.param();
    const data = await heldBy(token);
    const clinic = data && deps.clinics.get(data.patient.clinicId);
    return clinic ? answer(c, heldDataPage({ clinic, data, file: pagePaths.dataFile(token) })) : c.notFound();
  });

  app.get(pagePaths.dataFile(":token"), async (c) => {
    const data = await heldBy(c.req.param("token"));
    if (!data) return c.notFound();
    return fileAnswer(c, `${JSON.stringify(data, null, 2)}\n`, {
      type: "application/json",
      name: "my-data.json",
    });
  });
}
