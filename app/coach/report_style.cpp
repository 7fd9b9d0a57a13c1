#include "coach/report_style.hpp"

namespace makegood::report {

const std::string_view kReportStyle = R"css(
:root{color-scheme:light dark;--bg:#f6f4f0;--panel:#fff;--ink:#1d2540;--muted:#5b6380;--line:#e3dfd8;--track:#ece9e3;--edge:#8b8f9f;
--t0:#5a4fcf;--t1:#b93c17;--t2:#0a716c;--t3:#b0326e;--t0s:#eceafb;--t1s:#fcebe4;--t2s:#e0f3f1;--t3s:#fbe7f0;
--ok:#1b7249;--warn:#8a5a00;--bad:#b3261e;--oks:#e2f4ea;--warns:#fff2d6;--bads:#fbe9e7;--plain:#eceae5}
@media screen and (prefers-color-scheme:dark){:root{--bg:#12151f;--panel:#1c2131;--ink:#eef0f6;--muted:#aab1c8;--line:#343c53;--track:#303850;--edge:#8089a6;
--t0:#b3abff;--t1:#ffa483;--t2:#63d2c9;--t3:#f695c4;--t0s:#2c2952;--t1s:#42261b;--t2s:#163839;--t3s:#421f34;
--ok:#74d6a8;--warn:#f2c566;--bad:#ff9a92;--oks:#173a2b;--warns:#3f3114;--bads:#472220;--plain:#2a3146}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:50rem;padding:2rem 1.25rem;background:var(--bg);color:var(--ink);font:16px/1.5 Inter,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.25;margin:0}
h2{font-size:1.2rem;line-height:1.35;margin:0 0 .75rem}
h3{font-size:1rem;margin:0}
p{margin:.25rem 0}
header,footer{margin:0 0 1.25rem}
.kicker{font-weight:600;font-size:.875rem;color:var(--muted)}
.name{font-size:1.15rem;font-weight:600}
.faint,.note{font-weight:400;font-size:.875rem;color:var(--muted)}
.part{background:var(--panel);border:1px solid var(--line);border-radius:14px;padding:1.25rem;margin:0 0 1.25rem}
.part>:last-child{margin-bottom:0}
.verdict{border-left:8px solid var(--warn)}.verdict.ok{border-left-color:var(--ok)}.verdict.bad{border-left-color:var(--bad)}
.verdict h2{font-size:1.6rem;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;margin:0 0 .25rem}
.wide{overflow-x:auto;margin:.75rem 0 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-size:.875rem;color:var(--muted);padding:0 0 .25rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8rem;color:var(--muted);vertical-align:bottom}
tbody th{font-weight:600}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.number+td,th.number+td,th.number+th{padding-left:1rem}
td.number+td.number,th.number+th.number{padding-left:0}
.graph{min-width:7rem;width:40%;vertical-align:middle}
.chip{display:inline-block;border-radius:1rem;padding:0 .6rem;font-size:.8rem;font-weight:600;line-height:1.5rem;background:var(--plain);color:var(--muted)}
.chip.ok{background:var(--oks);color:var(--ok)}.chip.warn{background:var(--warns);color:var(--warn)}.chip.bad{background:var(--bads);color:var(--bad)}
.chips{display:flex;flex-wrap:wrap;gap:.35rem;margin:.4rem 0}
.chip.t0{background:var(--t0s);color:var(--t0)}.chip.t1{background:var(--t1s);color:var(--t1)}.chip.t2{background:var(--t2s);color:var(--t2)}.chip.t3{background:var(--t3s);color:var(--t3)}
figure{margin:0}
figcaption{font-size:.875rem;color:var(--muted);margin:.5rem 0 0}
svg{display:block}
.plot{display:grid;grid-template-columns:auto minmax(0,1fr);padding-right:.75rem}
.plot svg,.lane svg,.axis,.bar{width:100%;overflow:visible}
.plot .scale{width:7.5rem}.plot .scale.short{width:3.25rem}
text{font-size:12px;fill:var(--muted)}
.grid{stroke:var(--line);stroke-width:1}
.you{stroke:var(--ink);stroke-width:3;stroke-linecap:round}
.bestline{stroke:var(--ok);stroke-width:2.5;stroke-dasharray:6 4}
.thread{stroke:var(--edge);stroke-width:1.5}
circle{stroke:var(--panel);stroke-width:2;fill:var(--ink)}
.turning{fill:none;stroke:var(--bad);stroke-width:2}
.ring{fill:var(--panel);stroke:var(--ink);stroke-width:2.5}
path{fill:none;stroke:currentColor;stroke-width:2.5}
.fillok{fill:var(--ok);color:var(--ok)}.fillwarn{fill:var(--warn);color:var(--warn)}.fillbad{fill:var(--bad);color:var(--bad)}.ink{color:var(--ink)}.muted{color:var(--edge)}
.solid path{fill:currentColor;stroke:var(--panel);stroke-width:1.5}
.track{fill:var(--track)}.t0f{fill:var(--t0)}.t1f{fill:var(--t1)}.t2f{fill:var(--t2)}.t3f{fill:var(--t3)}
.first{opacity:.45}
.tick{stroke:var(--ink);stroke-width:2}
.played{fill:var(--track)}
.rail{stroke:var(--edge);stroke-width:1.5}
.due{stroke:var(--ink);stroke-width:2}.olddue{stroke:var(--ink);stroke-width:2;stroke-dasharray:3 3}
.lanes{padding:0 .75rem}
.lane{margin:0 0 .5rem}.lane p{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:baseline;font-size:.9rem}
.decisions{list-style:none;margin:0;padding:0}
.decisions>li{border-top:1px solid var(--line);padding:1rem 0}
.decisions>li:first-child{border-top:0;padding-top:0}.decisions>li:last-child{padding-bottom:0}
.decisions .best{border-left:4px solid var(--ok);padding-left:.75rem;margin:.6rem 0 0}
.said{font-size:1.05rem;font-weight:600}
blockquote{margin:.25rem 0;font-size:1.05rem;white-space:pre-line}
dl{margin:0}dt{font-weight:600;margin-top:.75rem}dd{margin:0}
@media (max-width:30rem){body{padding:1rem .75rem}.part{padding:1rem}.verdict h2{font-size:1.35rem}.plot .scale{width:6.5rem}td.number+td,th.number+td,th.number+th{padding-left:1rem}
td.number+td.number,th.number+th.number{padding-left:0}
.graph{min-width:4.5rem}}
@page{margin:16mm 14mm}
@media print{:root{color-scheme:light}
body{background:none;max-width:none;padding:0;font-size:10.5pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.part{border:0;border-radius:0;padding:0;margin:0 0 7mm}
h2,h3,caption{break-after:avoid}
figure,tr,.lane,.decisions>li,.verdict,.measures,.card{break-inside:avoid}
.wide{overflow:visible}
.keep{break-inside:avoid}
.verdict{border-left:8px solid var(--warn);padding-left:4mm}
thead{display:table-header-group}
p,li,blockquote{orphans:3;widows:3}}
)css";

}  // namespace makegood::report
