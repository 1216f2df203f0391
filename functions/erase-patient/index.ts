import { patientErased } from "../../events/index.ts";
import {
  factsFrom,
  erasedAddressesFrom,
  erasureFrom,
  laterOnOwnQueueFrom,
  scheduleRemovalFrom,
  setAsideFrom,
  storesFrom,
} from "../../shared/aws/wiring.ts";
import { clinicsFrom, envOf } from "../../shared/env.ts";
import { eraseRest, type EraseRest } from "../../shared/erase-message.ts";
import { onQueue } from "../../shared/lambda/on-queue.ts";
import { rejectEvents } from "../../shared/lambda/rejections.ts";
import { readEvent, readMessage } from "../../shared/read.ts";
import { erasePatient, type PatientErasedEvent } from "./handler.ts";

const env = envOf(process.env);
const bus = factsFrom(env);
const readRest = readMessage(eraseRest);
const readErased = readEvent<PatientErasedEvent>([patientErased]);

export const handler = onQueue<PatientErasedEvent | EraseRest>(
  (body) => {
    const rest = readRest(body);
    return rest.ok ? rest : readErased(body);
  },
  erasePatient({
    ...storesFrom(env),
    bus,
    clinics: clinicsFrom(env),
    erasedAddresses: erasedAddressesFrom(env),
    erasure: erasureFrom(env),
    schedules: scheduleRemovalFrom(env),
    later: laterOnOwnQueueFrom(env),
  }),
  rejectEvents(bus, setAsideFrom(env)),
);
