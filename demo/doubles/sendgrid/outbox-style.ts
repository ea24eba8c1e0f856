/** The outbox' look: light and dark, phone and desktop. */
export const STYLE = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#16181d;--dim:#5f6773;--line:#e3e6eb;--accent:#2f5bd8;--good:#0b6b3a;--good-bg:#dff5e8;--bad:#a4161a;--bad-bg:#fde4e4;--wait:#7a4b00;--wait-bg:#fdf0d5;--kind-bg:#e6ecfc}
@media (prefers-color-scheme:dark){:root{--bg:#111317;--card:#1a1d23;--ink:#eceef2;--dim:#9aa3b0;--line:#2b3038;--accent:#8fb0ff;--good:#7fe0ab;--good-bg:#123524;--bad:#ffa3a3;--bad-bg:#431a1c;--wait:#f7cf86;--wait-bg:#3c2c0e;--kind-bg:#22304f}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
header{display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;padding:14px 20px;background:var(--card);border-bottom:1px solid var(--line)}
.brand{font-weight:700;font-size:17px;color:var(--ink);text-decoration:none}.note,.dim{color:var(--dim);font-size:13px}
main{max-width:900px;margin:0 auto;padding:20px 16px 60px}
h1{font-size:22px;line-height:1.3;margin:8px 0 14px;overflow-wrap:anywhere}h2{font-size:15px;margin:22px 0 8px}
a{color:var(--accent)}a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.mails{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.mails li+li{border-top:1px solid var(--line)}
.mails a{display:grid;grid-template-columns:1fr auto;gap:2px 16px;padding:12px 16px;color:inherit;text-decoration:none}
.mails a:hover{background:var(--bg)}
.subject,.who{text-align:left}.subject{font-weight:600;overflow-wrap:anywhere}.who,.when{color:var(--dim);font-size:13px;overflow-wrap:anywhere}
.facts{grid-column:2;grid-row:1;text-align:end;white-space:nowrap}.when{text-align:end}
.badge{display:inline-block;padding:1px 9px;margin-inline-start:6px;border-radius:99px;font-size:12px;font-weight:600;background:var(--line);color:var(--dim)}
dd .badge,.events .badge{margin-inline-start:0}
.badge.kind{background:var(--kind-bg);color:var(--accent)}.badge.good{background:var(--good-bg);color:var(--good)}.badge.bad{background:var(--bad-bg);color:var(--bad)}.badge.wait{background:var(--wait-bg);color:var(--wait)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 16px}dt{color:var(--dim);font-size:13px}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:900px;border:1px solid var(--line);border-radius:12px;background:#fff;display:block}
details{margin:16px 0;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px}summary{cursor:pointer;font-weight:600}details>*+*{margin-top:12px}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:12px 0 0;font:13px/1.6 ui-monospace,"DejaVu Sans Mono",monospace}code{font:13px ui-monospace,"DejaVu Sans Mono",monospace}
form{display:grid;gap:8px;justify-items:start}label{color:var(--dim);font-size:13px;overflow-wrap:anywhere}textarea{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:8px 10px}
button{font:inherit;font-weight:600;color:var(--bg);background:var(--accent);border:0;border-radius:8px;padding:8px 18px;cursor:pointer}[role=status]{color:var(--good);font-weight:600;margin:0 0 8px}
.events{list-style:none;margin:0;padding:0}.events li{padding:5px 0}.empty{text-align:center;color:var(--dim);padding:60px 0}
@media (max-width:560px){.mails a{grid-template-columns:1fr}.facts{grid-column:1;grid-row:auto;text-align:start}.facts .badge:first-child{margin-inline-start:0}.when{text-align:start}}
`;
