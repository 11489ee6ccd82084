// Who passes what to whom, and where.
(() => {
    'use strict';

    const { colour, faint, ink, itemTip, number, textWidth } = linliParts;

    /** Flow through stages. All such plots of a page have the same height for a problem: `most` is of the largest. */
    function flow(data, context) {
        const { width, text } = context;
        const gap = 12;
        const perStage = data.nodes.reduce((count, node) => ({ ...count, [node.stage]: (count[node.stage] ?? 0) + 1 }), {});
        const total = data.nodes.filter((node) => node.stage === 0).reduce((sum, node) => sum + node.problems, 0);
        const drawn = (Math.max(...Object.values(perStage)) - 1) * gap + (190 * total) / data.most;
        const nameOf = (node) => `${text(node.label)}  ${number(Math.round(node.problems))}`;
        const side = (stage) => Math.max(...data.nodes.filter((node) => node.stage === stage).map((node) => 0.9 * textWidth(nameOf(node))));
        const left = Math.min(side(0) + 14, width * 0.32);
        const right = Math.min(side(2) + 24, width * 0.32);
        return {
            height: drawn + 24,
            option: {
                tooltip: itemTip(),
                series: [{
                    type: 'sankey', left, right, top: 12, height: drawn, nodeGap: gap, nodeWidth: 10, layoutIterations: 0, draggable: false,
                    emphasis: { focus: 'adjacency' }, lineStyle: { opacity: 0.45, curveness: 0.5 },
                    data: data.nodes.map((node) => ({
                        name: node.id, depth: node.stage, value: node.problems, hint: [nameOf(node)], itemStyle: { color: node.colour },
                        label: {
                            formatter: nameOf(node), position: node.stage === 0 ? 'left' : 'right', color: ink, fontSize: 11,
                            textBorderColor: '#fff', textBorderWidth: 2,
                        },
                    })),
                    links: data.links.map((link) => ({
                        source: link.from, target: link.to, value: link.problems, hint: [text(link.hint)], lineStyle: { color: link.colour },
                    })),
                }],
            },
        };
    }

    /** A square for each courtyard, shaded by days. Beyond `low` and `high` the shade stays. */
    function tiles(data, { width, text, font }) {
        const columns = Math.max(...data.tiles.map((tile) => tile[0])) + 1;
        const rowCount = Math.max(...data.tiles.map((tile) => tile[1])) + 1;
        const size = Math.min(18, (width - 8) / columns);
        const hidden = (count) => ({ type: 'category', show: false, data: [...Array(count).keys()] });
        const fill = (template, values) => template.replace(/\{(\d)\}/g, (place, i) => values[i]);
        const hint = ([, , days, name, residents, open]) => [fill(text(data.hint), [name, number(residents), number(days), `${number(open)} %`])];
        const square = (known) => ({
            type: 'heatmap', itemStyle: { borderColor: '#fff', borderWidth: 1.5 }, progressive: 0,
            data: data.tiles.filter((tile) => (tile[2] !== null) === known).map((tile) => ({
                value: [tile[0], tile[1], tile[2] ?? 0], hint: hint(tile), ...(known ? {} : { itemStyle: { color: colour('none') }, visualMap: false }),
            })),
        });
        return {
            height: 30 + size * rowCount + 4,
            option: {
                grid: { left: 0, top: 30, width: size * columns, height: size * rowCount },
                xAxis: hidden(columns),
                yAxis: { ...hidden(rowCount), inverse: true },
                visualMap: {
                    type: 'continuous', min: data.low, max: data.high, calculable: false, orient: 'horizontal', left: 0, top: 4, padding: 0, itemWidth: 12,
                    itemHeight: 160, text: [`${number(Math.round(data.high))} ${text(data.unit)}`, number(Math.round(data.low))],
                    textStyle: { color: faint, fontSize: 11, fontFamily: font }, inRange: { color: data.colours }, seriesIndex: 0,
                },
                tooltip: itemTip(),
                series: [square(true), square(false)],
            },
        };
    }

    Object.assign(linliPlots, { flow, tiles });
})();
