/** The colours of all pages, by day and by night; `on`: what can be read on the shop's own. */
export const paletteFor = (colour: string, on: string): string => `
:root{color-scheme:light dark;--brand:${colour};--on:${on};--accent:${colour};--canvas:#f4f4f2;--card:#fff;--soft:#f4f5f6;--ink:#17191e;--dim:#5b6370;--line:#e2e4e8;--warn:#8a4b00;--warnbg:#fff5e5;--good:#12633a;--goodbg:#e8f6ee}
@media (prefers-color-scheme:dark){:root{--accent:color-mix(in srgb,${colour} 50%,#fff);--canvas:#0f1115;--card:#1a1d23;--soft:#23272f;--ink:#f0f2f5;--dim:#a6aebb;--line:#343a45;--warn:#ffcf8a;--warnbg:#33260f;--good:#8fe0b3;--goodbg:#10291c}}
`;

/** What reads from right to left is joined writing, and spacing pulls its letters apart. */
export const JOINED = "[dir=rtl] *{letter-spacing:0!important}";

/** The pages' only style sheet. No fonts, nothing fetched: it must be there in a bad connection's first packet. */
export const styleFor = (colour: string, on: string): string => `${paletteFor(colour, on)}${JOINED}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,ol,ul,dl,dd,figure,fieldset{margin:0;padding:0;border:0;min-width:0}
ol,ul{list-style:none}
a{color:inherit;text-underline-offset:3px}
img{display:block}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
.page{max-width:1080px;margin:0 auto;padding:20px 16px 56px}
.mast{display:flex;justify-content:space-between;align-items:baseline;gap:16px;padding:4px 4px 18px}
.mast strong{flex:none;max-width:60%;font-size:20px;letter-spacing:-.01em}
.mast span{color:var(--dim);font-size:14px;text-align:end}
.grid{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
.stack{display:grid;gap:16px;align-content:start;grid-template-columns:minmax(0,1fr)}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:20px}
.hero{position:relative;overflow:hidden;padding:28px 20px 24px}
.hero:before{content:"";position:absolute;inset:0 0 auto;height:6px;background:var(--accent)}
.hero .no{color:var(--dim);font-size:15px}
.hero h1{font-size:clamp(32px,7.4vw,54px);line-height:1.08;letter-spacing:-.025em;font-weight:750;margin:6px 0 0;text-wrap:balance}
.hero .note{margin-top:12px;color:var(--warn);background:var(--warnbg);border-radius:10px;padding:10px 14px}
.hero .calm{margin-top:10px;color:var(--dim)}
.steps{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));margin-top:28px}
.steps li{position:relative;padding:26px 2px 0;overflow-wrap:normal;hyphens:auto;text-align:center;font-size:13px;line-height:1.3;color:var(--dim)}
.steps li:before{content:"";position:absolute;top:0;left:50%;width:18px;height:18px;margin-left:-9px;border-radius:50%;background:var(--card);border:3px solid var(--line);z-index:1}
.steps li:after{content:"";position:absolute;top:8px;inset-inline-start:-50%;width:100%;height:3px;background:var(--line)}
.steps li:first-child:after{display:none}
.steps .on{color:var(--ink)}
.steps .on:before{background:var(--accent);border-color:var(--accent)}
.steps .on:after{background:var(--accent)}
.steps .now{font-weight:700}
.steps .now:before{box-shadow:0 0 0 5px color-mix(in srgb,var(--accent) 22%,transparent)}
.steps time{display:block;font-weight:400;color:var(--dim);font-size:12px}
h2,.plain{font-size:18px;line-height:1.35;letter-spacing:-.01em}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 12px;align-items:center}
.chip{font-size:13px;font-weight:600;border-radius:99px;padding:3px 11px;background:var(--soft);white-space:nowrap}
.chip.good{background:var(--goodbg);color:var(--good)}.chip.warn{background:var(--warnbg);color:var(--warn)}
.carrier{margin-top:10px;display:flex;flex-wrap:wrap;gap:2px 18px;color:var(--dim);font-size:15px}
.carrier b{color:var(--ink);font-weight:600}
.num{user-select:all;-webkit-user-select:all;font-variant-numeric:tabular-nums;letter-spacing:.02em}
.items{margin-top:14px;display:grid;gap:12px}
.items li{display:grid;grid-template-columns:52px minmax(0,1fr) auto;gap:12px;align-items:center}
.pic{width:52px;height:52px;border-radius:10px;background:var(--soft);object-fit:cover}
.items b{font-weight:600;display:block;line-height:1.35}
.items b,.num{unicode-bidi:plaintext}
[dir=rtl] .items b{text-align:right}
.items small{color:var(--dim);font-size:14px}
.items .sum{font-variant-numeric:tabular-nums;white-space:nowrap}
details{margin-top:16px;border-top:1px solid var(--line);padding-top:12px}
summary{cursor:pointer;font-weight:600;padding:6px 0;min-height:44px;display:flex;align-items:center;gap:8px;list-style:none}
summary::-webkit-details-marker{display:none}
summary:after{content:"";width:8px;height:8px;border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(45deg) translate(-2px,-2px);margin-inline-start:auto;flex:none}
details[open]>summary:after{transform:rotate(225deg) translate(-2px,-2px)}
.card>details:only-child{margin:-6px 0;border:0;padding:0}
.events{margin-top:6px}
.events li{position:relative;padding:0 0 14px;padding-inline-start:24px;font-size:15px;line-height:1.4}
.events li:before{content:"";position:absolute;inset-inline-start:3px;top:6px;width:9px;height:9px;border-radius:50%;background:var(--line)}
.events li:after{content:"";position:absolute;inset-inline-start:7px;top:18px;bottom:-4px;width:1px;background:var(--line)}
.events li:last-child:after{display:none}
.events li:first-child:before{background:var(--accent)}
.events small{display:block;color:var(--dim);font-size:13.5px}
.lead{color:var(--dim);margin-top:4px}
.row{display:flex;flex-wrap:wrap;gap:10px;margin-top:16px}
.btn{font:inherit;font-weight:650;border-radius:11px;border:1px solid var(--brand);background:var(--brand);color:var(--on);padding:11px 20px;min-height:48px;cursor:pointer;text-decoration:none;text-align:center;display:inline-flex;align-items:center;justify-content:center}
.btn.quiet{background:transparent;color:var(--ink);border-color:var(--line)}
.btn:hover{filter:brightness(1.08)}
.btn.quiet:hover{background:var(--soft)}
.form{display:grid;gap:16px;margin-top:14px;grid-template-columns:minmax(0,1fr)}
label.field,.form legend{font-weight:600;font-size:15px;padding:0}
.form .hint{font-weight:400;color:var(--dim);font-size:14px}
select,textarea,input[type=text],input[type=email],input[type=tel],input[type=number]{font:inherit;font-weight:400;color:var(--ink);background:var(--card);border:1px solid color-mix(in srgb,var(--dim) 55%,var(--line));border-radius:10px;padding:10px 12px;width:100%;min-height:48px;margin-top:6px}
textarea{min-height:96px;resize:vertical}
.pick{display:grid;gap:8px;margin-top:8px}
.pick label{display:grid;grid-template-columns:minmax(0,1fr) 84px;gap:12px;align-items:center;font-size:15px}
.pick select{margin:0}
.portion{display:grid;gap:6px;padding-bottom:10px;border-bottom:1px solid var(--line)}.portion:last-child{border:0;padding:0}
input[type=file]{font:inherit;font-weight:400;width:100%;min-height:48px;margin-top:6px;padding:10px 0;color:var(--ink)}
.shots{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}.shots img{width:88px;height:88px;object-fit:cover;border-radius:10px;background:var(--soft)}
.say .notice{margin:8px 0 0;font-weight:400}.say .portions{display:block}.say details{margin-top:8px}.asks{padding-bottom:14px}
.stars{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:8px;margin-top:8px;max-width:420px}
.stars label{position:relative}
.stars input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.stars span{display:grid;place-items:center;min-height:52px;border:1px solid color-mix(in srgb,var(--dim) 45%,var(--line));border-radius:11px;font-weight:650;font-size:18px}
.stars input:checked+span{background:var(--brand);color:var(--on);border-color:var(--brand)}
.stars input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
.change>summary{cursor:pointer;font-weight:600;min-height:44px;display:flex;align-items:center;text-decoration:underline;text-decoration-color:var(--line)}
.tick{display:flex;gap:12px;align-items:flex-start}.tick input{width:22px;height:22px;flex:none;margin:1px 0 0;accent-color:var(--brand)}
.copy{font:inherit;font-size:14px;font-weight:600;color:var(--ink);background:var(--soft);border:1px solid var(--line);border-radius:8px;min-height:40px;padding:2px 12px;cursor:pointer}
.num:has(+.copy){margin-inline-end:8px}
.btn.danger{background:var(--warn);border-color:var(--warn);color:var(--card)}
.ends{display:flex;justify-content:space-between;max-width:420px;color:var(--dim);font-size:13px;margin-top:4px}
.sums{margin-top:16px;border-top:1px solid var(--line);padding-top:12px;display:grid;gap:4px}
.sums div{display:flex;justify-content:space-between;gap:16px;color:var(--dim)}
.sums dd{font-variant-numeric:tabular-nums}
.sums .all{color:var(--ink);font-weight:700;font-size:18px;padding-top:6px}
address{font-style:normal;margin-top:6px}address div,blockquote{text-align:left}[dir=rtl] address div,[dir=rtl] blockquote{text-align:right}
blockquote{margin:6px 0 0;padding:10px 14px;background:var(--soft);border-radius:10px;white-space:pre-line}
.say{margin-top:12px}.say small{color:var(--dim)}
.notice{border-radius:12px;padding:13px 18px;background:var(--goodbg);color:var(--good);font-weight:600;margin-bottom:16px}
.notice.bad{background:var(--warnbg);color:var(--warn)}
.card .notice{margin-bottom:0}
.foot{color:var(--dim);font-size:14px;text-align:center;padding-top:28px;white-space:pre-line}
.narrow{max-width:560px;margin:0 auto}
.needed{margin-bottom:16px;border-color:var(--accent)}
.needed .head{gap:12px 16px}
.element{display:grid;gap:14px;min-height:120px;grid-template-columns:minmax(0,1fr)}
.say[hidden],.btn[hidden],.form[hidden],.notice[hidden]{display:none}
.btn[disabled]{opacity:.55;cursor:default;filter:none}
@media (min-width:860px){.page{padding:32px 28px 72px}.grid{grid-template-columns:minmax(0,1fr) 368px;gap:20px}.hero{grid-column:1/-1;padding:34px 36px 32px}.hero .steps{margin-top:36px}.steps li{font-size:15px}.steps time{font-size:13px}.card{padding:24px}.stack{gap:20px}}
@media (max-width:480px){.row .btn,.row form{flex:1 1 100%}.row form .btn,.form .btn{width:100%}.hero{padding-left:14px;padding-right:14px}.hero>*:not(.steps){margin-left:6px;margin-right:6px}.steps li{font-size:11px;padding-left:1px;padding-right:1px}.steps time{display:none}}
@media print{:root{--canvas:#fff}body{font-size:12px}.card{break-inside:avoid;border-color:#bbb}.noprint,.notice,details>summary:after{display:none}.hero h1{font-size:30px}.page{padding:0;max-width:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
