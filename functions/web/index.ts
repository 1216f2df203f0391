import { randomUUID } from "node:crypto";
import { busFrom, gatherPortsFrom, linkKeysFrom } from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf, listFrom } from "../../shared/env.ts";
import { log, onRequest } from "../../shared/lambda/on-request.ts";
import { webPages } from "./handler.ts";

const env = envOf(process.env);
const clock = () => new Date();

export const handler = onRequest(
  webPages({
    ...gatherPortsFrom(env),
    clinics: clinicsFrom(env),
    siteUrl: env("SITE_URL"),
    linkKeys: linkKeysFrom(env, clock),
    bus: busFrom(env),
    languages: listFrom(env("LANGUAGES")),
    log,
    eventId: randomUUID,
    clock,
  }),
);
