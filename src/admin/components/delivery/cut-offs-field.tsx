import { Input, Label, Switch, Text } from "@medusajs/ui";
import { useId } from "react";
import { WEEK, weekDayName } from "../../lib/delivery/week";
import { useText } from "../../lib/use-text";

type Props = { cutOffs: Readonly<Record<string, string>>; onChange: (cutOffs: Record<string, string>) => void };
const USUAL = "14:00";

/** On which week days a location works, and until when an order is begun on the same day. */
export function CutOffsField({ cutOffs, onChange }: Props) {
  const { t, locale } = useText();
  const id = useId();
  const set = (day: string, time: string | undefined) => onChange(Object.fromEntries(WEEK.flatMap((one) => {
    const own = one === day ? time : cutOffs[one];
    return own ? [[one, own]] : [];
  })));
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-2">
      <legend><Text as="span" size="small" leading="compact" weight="plus">{t("delivery.cutOffs")}</Text></legend>
      {WEEK.map((day) => {
        const name = weekDayName(day, locale, "long");
        const time = cutOffs[day];
        return (
          <div key={day} className="flex h-8 items-center gap-x-3">
            <Switch id={`${id}-${day}`} size="small" checked={time !== undefined} onCheckedChange={(works) => set(day, works ? USUAL : undefined)} />
            <Label htmlFor={`${id}-${day}`} size="small" className="w-28">{name}</Label>
            {time !== undefined && <Input type="time" size="small" required className="w-28" aria-label={t("delivery.cutOffOf", { day: name })} value={time} onChange={({ target }) => target.value && set(day, target.value)} />}
          </div>
        );
      })}
    </fieldset>
  );
}
