/**
 * A slot is kept beside what it is about, so that it goes when that is erased. The letter is the kind's, see `slotId`; the
 * weekly digest of a clinic is about nobody.
 */
export function keyOfSlot(slotId: string): { pk: { S: string }; sk: { S: string } } {
  const [letter = "", subject = ""] = slotId.split("_");
  const entity = { b: "CONSULT", r: "CONSULT", g: "CLINIC" }[letter] ?? "ENROLLMENT";
  return { pk: { S: `${entity}#${subject}` }, sk: { S: `SLOT#${slotId}` } };
}
