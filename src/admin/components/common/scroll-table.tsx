import { Table } from "@medusajs/ui";
import type { ReactNode } from "react";

/** A table that scrolls sideways on a narrow screen, by keyboard too. */
export function ScrollTable({ label, head, children }: { label: string; head: string[]; children: ReactNode }) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className="focus-visible:shadow-borders-focus overflow-x-auto outline-none">
      <Table className="min-w-max">
        <Table.Header>
          <Table.Row>
            {head.map((title) => <Table.HeaderCell key={title} scope="col">{title}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </div>
  );
}
