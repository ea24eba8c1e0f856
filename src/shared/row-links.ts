import { defineLink } from "@medusajs/framework/utils";

type Side = Parameters<typeof defineLink>[0];

/**
 * Ties a room's models to a core model by the column in which they keep its id: `query.graph` goes from a work order to
 * its order and, by the plural of the model's name, back. Read-only, so there is no table of ties that could be wrong.
 */
export function linkRows(core: Side, column: string, models: readonly Side[]): void {
  for (const model of models) {
    const row = (model as { toJSON(): object }).toJSON();
    defineLink({ linkable: model, field: column } as Side, core, { readOnly: true });
    defineLink({ linkable: core, field: "id", isList: true } as Side, { ...row, primaryKey: column } as Side, { readOnly: true });
  }
}
