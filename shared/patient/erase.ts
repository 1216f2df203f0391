import type { Refusal } from "../enrollment/enrollment.ts";
import { refuse } from "../enrollment/enrollment.ts";
import type { Patient } from "./patient.ts";

/**
 * The patient as they are once erased: a mark that older events meet. It remembers what is still to be deleted, so that a
 * repeat goes on where a crash cut the first try off. An erasure that is already known changes nothing.
 */
export function beginErasing(
  known: Patient | undefined,
  { ref, clinicId, patientId }: Pick<Patient, "ref" | "clinicId" | "patientId">,
  at: string,
): Patient {
  if (known?.erasedAt !== undefined && Date.parse(known.erasedAt) >= Date.parse(at)) return known;
  const { rev = 0, erasing, enrollmentIds, consultRefs } = known ?? {};
  return {
    ref,
    rev,
    clinicId,
    patientId,
    erasedAt: at,
    erasing: {
      enrollmentIds: union(erasing?.enrollmentIds, enrollmentIds),
      consultRefs: union(erasing?.consultRefs, consultRefs),
    },
  };
}

const union = (...lists: (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** What is left to delete. Somebody who came back with a newer consent keeps what is theirs since. */
export function leftToErase({ erasing, enrollmentIds = [], consultRefs = [] }: Patient): {
  enrollmentIds: string[];
  consultRefs: string[];
} {
  return {
    enrollmentIds: erasing?.enrollmentIds.filter((id) => !enrollmentIds.includes(id)) ?? [],
    consultRefs: erasing?.consultRefs.filter((ref) => !consultRefs.includes(ref)) ?? [],
  };
}

export function endErasing(patient: Patient): Patient {
  const { erasing, ...rest } = patient;
  return erasing ? rest : patient;
}

/** Erased, and not come back since. */
export const isErased = ({ erasedAt, contact }: Patient): boolean => erasedAt !== undefined && !contact;

/** For what a clinic tells of somebody who was erased, without a newer consent. */
export const refuseErased = ({ erasedAt = "" }: Patient): Refusal =>
  refuse(
    "data.patientId",
    `this patient was erased as of ${erasedAt}; a contact with a newer consent is required`,
  );
