import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useCarriers, useCloseDay, type Carriers, type ClosedDay, type Waiting } from "../../lib/queries/carriers";
import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Moment } from "../common/moment";
import { SectionHeader } from "../common/section-header";
import { BookPickupDrawer } from "./book-pickup-drawer";
import { LeftOut } from "./left-out";

/** What has a label and is still here, by location, with the two things that end a warehouse's day. */
export function HandOverSection() {
  const { t } = useText();
  const query = useCarriers();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("carriers.waiting")} text={t("carriers.waitingText")} />
      <Answer query={query} rows={2}>
        {({ waiting, accounts }, now) =>
          waiting.length === 0
            ? <Empty title={t("carriers.noneWaiting")} text={t("carriers.noneWaitingText")} />
            : [...new Set(waiting.map(({ location_id }) => location_id))].map((id) => (
              <Place key={id} id={id} parcels={waiting.filter(({ location_id }) => location_id === id)} accounts={accounts} now={now} />
            ))
        }
      </Answer>
    </Container>
  );
}

type Props = { id: string; parcels: Waiting[]; accounts: Carriers["accounts"]; now: number };

function Place({ id, parcels, accounts, now }: Props) {
  const { t } = useText();
  const name = useLocationNames().get(id) ?? id;
  const closing = useCloseDay();
  const [isBooking, setIsBooking] = useState(false);
  const [leftOut, setLeftOut] = useState<ClosedDay["left_out"]>([]);
  const close = () => closing.mutate(id, {
    onSuccess: ({ manifests, left_out }) => {
      if (manifests.length) toast.success(t("carriers.dayClosed"));
      setLeftOut(left_out);
    },
    onError: (error) => void toast.error(error.message),
  });
  const onNoList = ({ adapter, unmanifested }: Waiting): number => (accounts.some((one) => one.adapter === adapter && one.does.includes("manifests")) ? unmanifested : 0);
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level="h3" className="min-w-0 break-words">{name}</Heading>
        <div className="flex flex-wrap gap-2">
          {parcels.some((one) => onNoList(one) > 0) && (
            <Button size="small" variant="secondary" aria-label={t("carriers.closeDayOf", { location: name })} isLoading={closing.isPending} onClick={close}>
              {t("carriers.closeDay")}
            </Button>
          )}
          {parcels.some((one) => one.booked < one.parcels) && (
            <Button size="small" aria-label={t("carriers.bookPickupOf", { location: name })} onClick={() => setIsBooking(true)}>{t("carriers.bookPickup")}</Button>
          )}
        </div>
      </div>
      <ul className="flex flex-col gap-y-2">
        {parcels.map((one) => (
          <li key={`${one.adapter} ${one.carrier}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Text as="span" size="small" weight="plus" className="break-words">{one.carrier}</Text>
            <Text as="span" size="small" className="tabular-nums">{t("carriers.parcels", { count: one.parcels })}</Text>
            {onNoList(one) > 0 && <Text as="span" size="small" className="text-ui-fg-subtle tabular-nums">{t("carriers.unmanifested", { count: onNoList(one) })}</Text>}
            {one.booked > 0 && <Text as="span" size="small" className="text-ui-fg-subtle tabular-nums">{t("carriers.withDriver", { count: one.booked })}</Text>}
            <Moment at={one.since} now={now} />
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && <LeftOut parcels={leftOut} />}
      {isBooking && <BookPickupDrawer locationId={id} name={name} onClose={() => setIsBooking(false)} />}
    </div>
  );
}
