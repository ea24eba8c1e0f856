import { Button, Container } from "@medusajs/ui";
import { useState } from "react";
import { useLocationNames } from "../../lib/queries/locations";
import type { Incoming, StockItem } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { IncomingDrawer } from "./incoming-drawer";
import { IncomingRow } from "./incoming-row";
import { ReceiveDrawer } from "./receive-drawer";

const COLUMNS = ["location", "quantity", "expected", "note"] as const;
type Opened = { drawer: "add" } | { drawer: "change" | "receive"; row: Incoming };

/** The goods of the item that are on their way. */
export function IncomingSection({ item, now }: { item: StockItem; now: number }) {
  const { t } = useText();
  const names = useLocationNames();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const nameOf = (row: Incoming) => names.get(row.location_id) ?? row.location_id;
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("incoming.title")} text={t("incoming.text")}>
        <Button size="small" variant="secondary" onClick={() => setOpened({ drawer: "add" })}>{t("incoming.add")}</Button>
      </SectionHeader>
      {item.incoming.length === 0 ? (
        <Empty title={t("incoming.none")} />
      ) : (
        <ScrollTable label={t("incoming.title")} head={[...COLUMNS.map((column) => t(`incoming.column.${column}`)), t("stockItem.edit")]}>
          {item.incoming.map((row) => (
            <IncomingRow
              key={row.id} row={row} location={nameOf(row)} now={now}
              onReceive={() => setOpened({ drawer: "receive", row })} onChange={() => setOpened({ drawer: "change", row })}
            />
          ))}
        </ScrollTable>
      )}
      {opened?.drawer === "receive" && <ReceiveDrawer row={opened.row} location={nameOf(opened.row)} onClose={close} />}
      {(opened?.drawer === "add" || opened?.drawer === "change") && (
        <IncomingDrawer itemId={item.id} levels={item.levels} row={opened.drawer === "change" ? opened.row : undefined} onClose={close} />
      )}
    </Container>
  );
}
