#include "viz/report/style.hpp"

namespace linli::report {

std::string_view style() {
    return R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans",
  "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
main, header { max-width: 800px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 6px; }
h2 { font-size: 20px; margin: 44px 0 8px; padding-top: 12px; border-top: 2px solid var(--ink); }
h3 { font-size: 16px; margin: 24px 0 4px; }
p { margin: 6px 0 10px; }
.note { color: var(--faint); font-size: 14px; }
.warning { border-left: 4px solid var(--bad); padding-left: 12px; }
.caveat { border: 1px solid var(--rule); border-left: 4px solid #e69f00; padding: 10px 16px; margin: 18px 0; }
.caveat p, .caveat h3 { margin: 2px 0; }

/* The language: hidden buttons before the page, labels in it. */
.choice { position: absolute; opacity: 0; pointer-events: none; }
.switch { float: right; margin: 4px 0 0 16px; font-size: 14px; }
.switch label { display: inline-block; padding: 2px 10px; border: 1px solid #8f9aa8; cursor: pointer; }
#show-en:checked ~ * .zh, #show-zh:checked ~ * .en { display: none; }
#show-en:checked ~ * label[for=show-en], #show-zh:checked ~ * label[for=show-zh] { background: var(--ink); color: #fff; }
#show-en:focus-visible ~ * label[for=show-en], #show-zh:focus-visible ~ * label[for=show-zh] {
  outline: 3px solid #56b4e9; }

figure { margin: 10px 0 16px; break-inside: avoid; }
figcaption { font-weight: 600; font-size: 14px; line-height: 1.35; margin-bottom: 3px; }
.swatch { display: block; width: 100%; height: auto; overflow: visible; }
.chart, .scripted { display: none; }
.drawn .chart, .drawn .scripted { display: block; }
:root:not(.drawn) figure.plot:not(:has(.numbers)) { display: none; }
.numbers { font-size: 14px; color: var(--faint); margin: 0; }
.grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px 20px; margin: 14px 0; }
.grid figure, .pairs figure { margin: 0; display: flex; flex-direction: column; justify-content: space-between; }
.pairs { display: grid; grid-template-columns: repeat(2, 1fr); gap: 14px 20px; margin: 14px 0; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 8px 0; padding: 0; font-size: 14px; }
.legend li { display: flex; align-items: center; gap: 6px; }
.swatch { width: 12px; height: 12px; flex: none; }

.table { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 2px 10px 2px 0; }
td.number, th.number { text-align: right; }
td { white-space: nowrap; }
thead th { border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tr.heading th { padding-top: 9px; }
tbody tr { break-inside: avoid; }
tbody:has(tr.heading) { break-inside: avoid; }
#register td, #register th { text-align: left; white-space: normal; overflow-wrap: anywhere; }
#evidence td:first-child, #evidence td:nth-child(5) { white-space: normal; }
#evidence td:nth-child(5) { min-width: 5.5em; }
#sensitivity td:first-child { white-space: normal; }
#register .path { font-family: monospace; }
.better { color: #00735a; font-weight: 600; }
.worse { color: var(--bad); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 18px; margin: 10px 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
details { margin: 8px 0; }
summary { cursor: pointer; }
pre { font: 12px/1.45 monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f6f8; padding: 10px 12px; }
footer { max-width: 800px; margin: 40px auto 30px; padding: 0 24px; font-size: 13px; color: var(--faint); }

@media (max-width: 640px) {
  .grid { grid-template-columns: repeat(2, 1fr); }
  .pairs { grid-template-columns: 1fr; }
}
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, header, footer { max-width: none; padding: 0; }
  .switch, details:not(.numbers[open]), .scripted, .drawn .scripted { display: none; }
  table, .legend, .note { font-size: 9pt; }
  figcaption { font-size: 9pt; }
  h2 { break-after: avoid; margin-top: 24pt; }
  h3, section > p:not(.note), .legend { break-after: avoid; }
  p, .legend { break-inside: avoid; orphans: 9; widows: 9; }
  .table { overflow: visible; }
  tr.heading { break-after: avoid; }
  figcaption { break-after: avoid; }
  .chart { break-inside: avoid; }
  .chart svg { position: static !important; } /* what stands free is cut between pages */
}
)css";
}

} // namespace linli::report
