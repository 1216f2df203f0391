import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { SlotItem, SlotsAbout } from "../ports.ts";
import { withoutKey, type TableAccess } from "./table.ts";

/**
 * A slot is kept beside what it is about, so that it goes when that is erased. The letter is the kind's, see `slotId`; the
 * weekly digest of a clinic is about nobody.
 */
export function keyOfSlot(slotId: string): { pk: { S: string }; sk: { S: string } } {
  const [letter = "", subject = ""] = slotId.split("_");
  const entity = { b: "CONSULT", r: "CONSULT", g: "CLINIC" }[letter] ?? "ENROLLMENT";
  return { pk: { S: `${entity}#${subject}` }, sk: { S: `SLOT#${slotId}` } };
}

/** A page holds some thousand slots, more than a plan or a visit ever has. */
export const tableSlotsAbout =
  ({ client, tableName: TableName }: TableAccess): SlotsAbout =>
  async (subject) => {
    const slots: SlotItem[] = [];
    for (const entity of ["ENROLLMENT", "CONSULT"]) {
      const query = new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :slot)",
        ExpressionAttributeValues: { ":pk": { S: `${entity}#${subject}` }, ":slot": { S: "SLOT#" } },
      });
      const { Items = [] } = await client.send(query);
      slots.push(...Items.map((item) => withoutKey(unmarshall(item)) as SlotItem));
    }
    return slots;
  };
