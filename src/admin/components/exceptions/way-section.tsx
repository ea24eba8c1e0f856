import { Container, Text } from "@medusajs/ui";
import type { ParcelDetail } from "../../lib/exceptions/types";
import { fullMoment } from "../../lib/moments";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { SectionHeader } from "../common/section-header";
import { placeName } from "./place-name";

/** Every scan, the newest first. Carriers send some that say nothing: they are left out. */
export function WaySection({ parcel }: { parcel: ParcelDetail }) {
  const { t, locale } = useText();
  const scans = parcel.events.filter(({ status, message }) => status || message).reverse();
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("exceptions.way")} />
      {scans.length === 0 ? <Empty title={t("exceptions.noWay")} /> : (
        <ol className="flex flex-col gap-y-3 px-6 py-4">
          {scans.map(({ id, status, message, place, occurred_at }) => (
            <li key={id} className="flex flex-col">
              <Text as="span" size="small" leading="compact" weight="plus">{status ? t(`exceptions.status.${status}`) : message}</Text>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                <time dateTime={occurred_at}>{fullMoment(occurred_at, locale)}</time>
                {[placeName(place), status ? message : null].filter(Boolean).map((part) => ` · ${part}`)}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Container>
  );
}
