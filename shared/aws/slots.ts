import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { SlotItem, SlotsAbout } from "../ports.ts";
import { parseSlotId, type Slot } from "../slot.ts";
import { withoutKey, type TableAccess } from "./table.ts";

/** A slot is kept beside what it is about, so that it goes when that is erased. */
export function keyOfSlot(slotId: string): { pk: { S: string }; sk: { S: string } } {
  const slot = parseSlotId(slotId);
  if (!slot) throw new Error(`${slotId} is no slot key`);
  return { pk: { S: partitionOf(slot) }, sk: { S: `SLOT#${slotId}` } };
}

function partitionOf(slot: Slot): string {
  if ("consultRef" in slot) return `CONSULT#${slot.consultRef}`;
  return "clinicRef" in slot ? `CLINIC#${slot.clinicRef}` : `ENROLLMENT#${slot.enrollmentId}`;
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
