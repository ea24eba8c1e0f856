import { Text } from "@medusajs/ui";
import { ICONS } from "../../lib/journey/icon";
import { sentenceOf } from "../../lib/journey/sentence";
import { useWriting } from "../../lib/journey/use-writing";
import type { JourneyEntry } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { EntryExtra } from "./entry-extra";
import { EntryWho } from "./entry-who";

/** A sentence that ends with an abbreviation ("27. Nov.") already has its full stop. */
const ended = (sentence: string): string => sentence.replace(/\.\.$/, ".");

/** One entry of the timeline: its picture, its sentence, what belongs to it, when, and who did it. */
export function EntryItem({ entry, now }: { entry: JourneyEntry; now: number }) {
  const { t } = useText();
  const { key, values } = sentenceOf(entry, useWriting(now));
  const Icon = ICONS[entry.kind];
  return (
    <li className="flex gap-x-3 pb-4 last:pb-0">
      <span aria-hidden className="text-ui-fg-subtle bg-ui-bg-subtle shadow-borders-base flex size-7 shrink-0 items-center justify-center rounded-full">
        {Icon && <Icon />}
      </span>
      <div className="min-w-0 flex-1">
        <Text size="small" leading="compact" className="break-words pt-1">{ended(t(key, values))}</Text>
        <EntryExtra entry={entry} />
        <div className="flex flex-wrap items-baseline gap-x-2">
          <Moment at={entry.at} now={now} />
          <EntryWho by={entry.data?.by} />
        </div>
      </div>
    </li>
  );
}
