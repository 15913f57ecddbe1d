/** The style sheet of a chart: ink on paper and one signal colour, light or dark as in the reader's system. */
export const CHART_STYLE = `
:root {
  --paper: #fbfaf6; --ink: #1c1a16; --soft: #5f5a50; --rule: #d5d1c6; --bar: #aea798; --signal: #9c1f14;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171512; --ink: #e6e1d6; --soft: #b5ad9f; --rule: #3c3831; --bar: #6f695d; --signal: #ff9a85;
  }
}
text { fill: var(--ink); font: 13px Charter, 'Iowan Old Style', Georgia, serif }
.title { font-size: 20px; font-weight: 700 }
.soft { fill: var(--soft) }
.size { font-weight: 700 }
.value { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 12px }
.own { font-weight: 700 }
.paper { fill: var(--paper) }
.rule { stroke: var(--rule) }
.bar { fill: var(--bar) }
.bar.own { fill: var(--signal) }
`;
