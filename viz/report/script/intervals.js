// Differences with intervals.
(() => {
    'use strict';

    const { ink, itemTip, rule, valueAxis, whisker } = linliParts;

    // Told apart by shape, for grey print and for those who do not see the colours.
    const verdictMarks = {
        better: { symbol: 'triangle' }, worse: { symbol: 'triangle', symbolRotate: 180 }, different: { symbol: 'diamond' },
        unclear: { symbol: 'circle' },
    };

    /** Differences to the baseline, a small panel for each indicator. */
    function intervals(data, { width, text }) {
        const columns = width > 600 ? 3 : width > 400 ? 2 : 1;
        const cell = width / columns;
        const drawn = data.panels[0].rows.length * 18 + 8;
        const rowHeight = drawn + 60;
        const place = (i) => ({ left: (i % columns) * cell, top: Math.floor(i / columns) * rowHeight });
        const line = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: ink, type: 'solid', width: 1 } };
        return {
            height: Math.ceil(data.panels.length / columns) * rowHeight,
            option: {
                title: data.panels.map((panel, i) => ({
                    text: text(panel.title), left: place(i).left, top: place(i).top + 34, padding: 0, textVerticalAlign: 'bottom',
                    textStyle: { fontSize: 12, lineHeight: 15, color: ink, width: cell - 8, overflow: 'break' },
                })),
                grid: data.panels.map((panel, i) => ({
                    left: place(i).left + 22, top: place(i).top + 38, width: cell - 22 - 26, height: drawn,
                })),
                xAxis: data.panels.map((panel, i) => valueAxis(undefined, {
                    gridIndex: i, splitNumber: 3, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: rule } },
                    axisTick: { show: true, lineStyle: { color: rule } },
                    boundaryGap: ['4%', '4%'],
                })),
                yAxis: data.panels.map((panel, i) => ({
                    type: 'category', gridIndex: i, inverse: true, data: panel.rows.map((row) => row.letter), axisTick: { show: false },
                    axisLine: { show: false }, axisLabel: { color: ink, fontSize: 12, interval: 0 },
                })),
                tooltip: itemTip(),
                series: data.panels.flatMap((panel, i) => [
                    ...panel.rows.map((row, k) => whisker('', row.low === null ? [] : [[k, row.low, row.high]], row.colour, i, false)),
                    {
                        type: 'scatter', xAxisIndex: i, yAxisIndex: i, z: 5, symbolSize: 10, markLine: { ...line, data: [{ xAxis: 0 }] },
                        data: panel.rows.flatMap((row, k) => (row.value === null ? [] : [{
                            value: [row.value, k], hint: [text(panel.title), text(row.hint)], ...verdictMarks[row.mark],
                            itemStyle: { color: row.mark === 'unclear' ? '#fff' : row.colour, borderColor: row.colour, borderWidth: 1.5, opacity: 1 },
                        }])),
                    },
                ]),
            },
        };
    }

    Object.assign(linliPlots, { intervals });
})();
