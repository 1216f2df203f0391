import { randomUUID } from "node:crypto";
import { busFrom, linkKeysFrom } from "../../shared/aws/wiring.ts";
import { envOf, listFrom } from "../../shared/env.ts";
import { log, onRequest } from "../../shared/lambda/on-request.ts";
import { webPages } from "./handler.ts";

const env = envOf(process.env);
const clock = () => new Date();

export const handler = onRequest(
  webPages({
    linkKeys: linkKeysFrom(env, clock),
    bus: busFrom(env),
    languages: listFrom(env("LANGUAGES")),
    log,
    eventId: randomUUID,
    clock,
  }),
);
