import { Button, Heading } from "@medusajs/ui";
import { useState } from "react";
import type { JourneyEntry } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { EntryItem } from "./entry-item";

/** So many entries are shown before the reader asks for all. */
const SHOWN = 8;

/** The entries of a journey, newest first. */
export function Timeline({ entries, now }: { entries: JourneyEntry[]; now: number }) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  // The API tells them oldest first; of two at the same instant the later told is the newer.
  const newestFirst = [...entries].reverse().sort((a, b) => b.at.localeCompare(a.at));
  const shown = all ? newestFirst : newestFirst.slice(0, SHOWN);
  const hidden = newestFirst.length - shown.length;
  if (entries.length === 0) return <Empty title={t("journey.emptyTitle")} text={t("journey.emptyText")} />;
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h3">{t("journey.timeline")}</Heading>
      <ol aria-label={t("journey.timeline")}>
        {shown.map((entry) => <EntryItem key={entry.key} entry={entry} now={now} />)}
      </ol>
      {hidden > 0 && (
        <Button size="small" variant="secondary" className="self-start" onClick={() => setAll(true)}>
          {t("journey.showAll", { count: hidden })}
        </Button>
      )}
    </div>
  );
}
