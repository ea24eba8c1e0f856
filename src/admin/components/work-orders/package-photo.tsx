import { Button, Text } from "@medusajs/ui";
import { type ChangeEvent, useRef } from "react";
import { fullMoment } from "../../lib/moments";
import { useAddPhoto } from "../../lib/queries/work-orders";
import { apiUrl } from "../../lib/sdk";
import type { WorkPackage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

/** The photo of what lies in a package, large on a click; and the way to add one, until the parcel has left, where the shop wants one. */
export function PackagePhoto({ pack, name, isWanted }: { pack: WorkPackage; name: string; isWanted: boolean }) {
  const { t, locale } = useText();
  const picker = useRef<HTMLInputElement>(null);
  const { mutate, isPending, error } = useAddPhoto(pack.id);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) mutate(file);
    event.target.value = "";
  };
  const words = t(pack.photo_url ? "workOrders.newPhoto" : "workOrders.addPhoto");
  const isOpen = isWanted && (pack.state === "packed" || pack.state === "labelled");
  if (!isOpen && !pack.photo_url) return null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        {pack.photo_url && (
          <a href={apiUrl(pack.photo_url)} target="_blank" rel="noopener noreferrer" className="focus-visible:shadow-borders-focus rounded-md outline-none">
            <img src={apiUrl(pack.photo_url)} alt={t("workOrders.photoOf", { name })} className="bg-ui-bg-component border-ui-border-base h-20 w-28 rounded-md border object-cover" />
            <span className="sr-only">({t("common.opensInNewTab")})</span>
          </a>
        )}
        {pack.photo_at && <Text size="xsmall" className="text-ui-fg-subtle">{t("workOrders.photoAt", { when: fullMoment(pack.photo_at, locale) })}</Text>}
        {isOpen && (
          <>
            <input ref={picker} type="file" accept="image/jpeg,image/png,image/webp" className="hidden" tabIndex={-1} aria-hidden onChange={choose} data-testid={`photo-${pack.number}`} />
            <Button size="small" variant="transparent" aria-label={`${words}: ${name}`} isLoading={isPending} onClick={() => picker.current?.click()}>{words}</Button>
          </>
        )}
      </div>
      <Problem error={error} />
    </>
  );
}
