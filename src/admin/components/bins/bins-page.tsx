import { Button, Container } from "@medusajs/ui";
import { useState } from "react";
import { type Bin, type HeldGoods, useBins } from "../../lib/queries/bins";
import { useLocationNames } from "../../lib/queries/locations";
import { useListFilter } from "../../lib/use-list-filter";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { TypedSearch } from "../common/typed-search";
import { BinDrawer } from "./bin-drawer";
import { BinRow } from "./bin-row";
import { HeldDrawer } from "./held-drawer";
import { ImportDrawer } from "./import-drawer";

const LIMIT = 50;
const COLUMNS = ["code", "zone", "order", "kind", "goods", "actions"] as const;
type Opened = { bin?: Bin; held?: HeldGoods; drawer: "bin" | "held" | "import" };

/** A location's bins in the order of the picker's walk, and what lies in each. */
export function BinsPage() {
  const { t } = useText();
  const { filter: { q, location_id, offset }, change } = useListFilter(["q", "location_id"]);
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const at = location_id || (locations[0]?.value ?? "");
  const query = useBins({ location_id: at, limit: LIMIT, offset, ...(q && { q }) });
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("bins.title")} subtitle={t("bins.subtitle")}>
        <Button size="small" variant="secondary" disabled={!at} onClick={() => setOpened({ drawer: "import" })}>{t("bins.import")}</Button>
        <Button size="small" variant="secondary" disabled={!at} onClick={() => setOpened({ drawer: "bin" })}>{t("bins.add")}</Button>
      </PageHeader>
      <div className="grid grid-cols-1 gap-2 px-6 py-3 sm:flex sm:flex-wrap sm:items-center">
        <TypedSearch label={t("bins.search")} q={q} onChange={(next) => change({ q: next })} />
        {locations.length > 1 && <Choice size="small" className="w-full sm:w-48" label={t("bins.location")} value={at} options={locations} onChange={(next) => change({ location_id: next })} />}
      </div>
      <Answer query={query} rows={8}>
        {({ bins, count }) => count === 0 ? <Empty title={t(q ? "bins.noneTitle" : "bins.emptyTitle")} text={t(q ? "bins.noneText" : "bins.emptyText")} /> : (
          <>
            <ScrollTable label={t("bins.title")} head={COLUMNS.map((column) => t(`bins.column.${column}`))}>
              {bins.map((bin, n) => (
                <BinRow
                  key={bin.id} bin={bin} neighbours={q ? {} : { above: bins[n - 1], below: bins[n + 1] }}
                  onEdit={() => setOpened({ bin, drawer: "bin" })} onHeld={(held) => setOpened({ bin, held, drawer: "held" })}
                />
              ))}
            </ScrollTable>
            <Pager count={count} offset={offset} limit={LIMIT} onOffset={(next) => change({ offset: next })} />
          </>
        )}
      </Answer>
      {opened?.drawer === "bin" && <BinDrawer bin={opened.bin} locationId={at} onClose={close} />}
      {opened?.drawer === "held" && opened.bin && <HeldDrawer bin={opened.bin} held={opened.held} onClose={close} />}
      {opened?.drawer === "import" && <ImportDrawer locationId={at} onClose={close} />}
    </Container>
  );
}
