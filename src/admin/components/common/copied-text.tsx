import { SquareTwoStack } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";
import { useCopy } from "../../lib/use-copy";
import { useText } from "../../lib/use-text";

/** A text that people take elsewhere, with a button that copies it. The kit's own button speaks English only. */
export function CopiedText({ text, label }: { text: string; label: string }) {
  const { t } = useText();
  const copy = useCopy();
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-x-0.5">
      <span className="text-ui-fg-subtle font-mono txt-compact-xsmall truncate" title={text}>{text}</span>
      <IconButton size="2xsmall" type="button" variant="transparent" className="shrink-0" aria-label={t("common.copyOf", { what: label })} onClick={() => void copy(text)}><SquareTwoStack /></IconButton>
    </span>
  );
}
