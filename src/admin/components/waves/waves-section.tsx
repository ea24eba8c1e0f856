import { Plus } from "@medusajs/icons";
import { Button, Container } from "@medusajs/ui";
import { useState } from "react";
import { useLocationNames } from "../../lib/queries/locations";
import { useOpenWaves, type Wave } from "../../lib/queries/waves";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { HandOverWaveDrawer } from "./hand-over-wave-drawer";
import { WaveDrawer } from "./wave-drawer";
import { WaveRow } from "./wave-row";

const LIMIT = 20;
const COLUMNS = ["name", "kind", "location", "orders", "picker", "progress", "since", "actions"] as const;

/** The waves that are still to be picked, and the way to a new one. */
export function WavesSection({ location }: { location: string }) {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const [isMaking, setMaking] = useState(false);
  const [given, setGiven] = useState<Wave>();
  const query = useOpenWaves(location, offset, LIMIT);
  const names = useLocationNames();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("waves.title")} text={t("waves.text")}>
        <Button size="small" variant="secondary" onClick={() => setMaking(true)}><Plus aria-hidden />{t("waves.make")}</Button>
      </SectionHeader>
      <Answer query={query} rows={2}>
        {({ waves, count }, now) => count === 0 ? <Empty title={t("waves.none")} text={t("waves.noneText")} /> : (
          <>
            <ScrollTable label={t("waves.title")} head={COLUMNS.map((column) => t(`waves.column.${column}`))}>
              {waves.map((wave) => <WaveRow key={wave.id} wave={wave} location={names.get(wave.location_id) ?? wave.location_id} now={now} onHandOver={() => setGiven(wave)} />)}
            </ScrollTable>
            <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />
          </>
        )}
      </Answer>
      {isMaking && <WaveDrawer locationId={location} onClose={() => setMaking(false)} />}
      {given && <HandOverWaveDrawer wave={given} onClose={() => setGiven(undefined)} />}
    </Container>
  );
}
