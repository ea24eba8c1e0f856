import { XMark } from "@medusajs/icons";
import { Drawer, Heading, IconButton } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

/** The head of a drawer: the kit's own, with a name for the button that closes it. */
export function DrawerHead({ title, description }: { title: string; description?: string }) {
  const { t } = useText();
  return (
    <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Drawer.Title asChild><Heading className="break-words">{title}</Heading></Drawer.Title>
        {description && <Drawer.Description className="text-ui-fg-subtle">{description}</Drawer.Description>}
      </div>
      <Drawer.Close asChild>
        <IconButton size="small" type="button" variant="transparent" aria-label={t("common.close")}><XMark /></IconButton>
      </Drawer.Close>
    </div>
  );
}
