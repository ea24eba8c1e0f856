import { Input, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useBookPickup, type Booked } from "../../lib/queries/carriers";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

const REASONS = ["order_canceled", "payment_in_review", "payment_needed", "address_changed"] as const;
const isKnown = (code: string): code is (typeof REASONS)[number] => (REASONS as readonly string[]).includes(code);
const twoDigits = (of: number) => String(of).padStart(2, "0");
/** The reader's day, as a field of a day has it. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join("-");
};

/** Which day the drivers come. What must stay here is told before the drawer closes. */
export function BookPickupDrawer({ locationId, name, onClose }: { locationId: string; name: string; onClose: () => void }) {
  const { t } = useText();
  const [day, setDay] = useState(today);
  const [kept, setKept] = useState<Booked["kept_back"]>([]);
  const booking = useBookPickup(locationId);
  const booked = ({ pickups, kept_back }: Booked) => {
    toast.success(t("carriers.booked", { count: pickups.length }));
    if (kept_back.length) setKept(kept_back);
    else onClose();
  };
  return (
    <FormDrawer
      title={t("carriers.bookTitle", { location: name })} description={t("carriers.bookText")} submit={t("carriers.book")} canSubmit={day !== "" && !kept.length}
      isPending={booking.isPending} error={booking.error} onClose={onClose} onSubmit={() => booking.mutate(day, { onSuccess: booked })}
    >
      <Field label={t("carriers.day")}>{(ids) => <Input {...ids} type="date" required min={today()} value={day} onChange={({ target }) => setDay(target.value)} />}</Field>
      {kept.length > 0 && (
        <section className="flex flex-col gap-y-2" aria-live="polite">
          <Text size="small" weight="plus">{t("carriers.keptBack", { count: kept.length })}</Text>
          <ul className="flex flex-col gap-y-1">
            {kept.map(({ shipment_id, order_id, code, message }) => (
              <li key={shipment_id} className="flex flex-col">
                <Text as="span" size="small" className="text-ui-fg-subtle">{isKnown(code) ? t(`carriers.keptWhy.${code}`) : message}</Text>
                <Text as="span" size="small"><Link to={`/orders/${order_id}`} className={LINK}>{t("carriers.itsOrder")}</Link></Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormDrawer>
  );
}
