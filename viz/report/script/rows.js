// Bars, dots and parts in rows.
(() => {
    'use strict';

    const { colour, ink, itemTip, legendHeight, legendOf, number, textWidth, valueAxis, whisker } = linliParts;

    /** The round number above, where an axis may end. */
    function niceAbove(value) {
        const power = 10 ** Math.floor(Math.log10(value));
        return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) * power;
    }

    /** Rows of bars or dots in groups; the labels of a group and of its rows stand on the left. */
    function rows(data, context) {
        const { width, text } = context;
        const single = !data.headings && data.groups.every((group) => group.rows.length === 1);
        const entries = data.groups.flatMap((group, g) => [
            ...(g > 0 && !single ? [{ label: '' }] : []),
            ...(data.headings ? [{ label: text(group.label), heading: true }] : []),
            ...group.rows.map((row, i) => {
                const own = text(row.label);
                return { row, label: i > 0 || data.headings ? own : [text(group.label), own].join('   ') };
            }),
        ]);
        const left = Math.min(textWidth(text(data.widest)) * (data.headings ? 1.15 : 1) + 16, width * 0.5);
        const legend = data.series.length > 1;
        const top = legend ? legendHeight(data.series.map((one) => text(one.label)), width) : 6;
        const drawn = entries.length * 14 + 6;
        const marks = (k, value) => entries.flatMap(({ row }, i) => (row?.series === k && row.value !== null ? [value(row, i)] : []));
        const series = data.series.flatMap((one, k) => {
            const point = (row, i) => ({ value: [row.value, i], hint: [text(row.hint)] });
            const lines = marks(k, (row, i) => [i, row.low, row.high]).filter(([, low]) => low !== null);
            return [
                data.mark === 'bar'
                    ? { type: 'bar', barWidth: 9, barGap: '-100%', data: marks(k, point) }
                    : { type: 'scatter', symbolSize: 8, z: 5, itemStyle: { opacity: 1 }, data: marks(k, point) },
                whisker(one.key, lines, data.mark === 'bar' ? ink : one.colour, 0, data.mark === 'bar'),
            ].map((part, i) => (i === 0 ? { ...part, name: one.key, color: one.colour } : part));
        });
        if (data.limit !== undefined) {
            series[0].markLine = {
                silent: true, symbol: 'none', label: { show: false }, data: [{ xAxis: data.limit }],
                lineStyle: { color: colour('bad'), type: 'solid', width: 1.3 },
            };
        }
        return {
            height: top + drawn + 48,
            option: {
                legend: legend ? legendOf(data.series, context) : undefined,
                grid: { left, right: 24, top, height: drawn },
                xAxis: valueAxis(text(data.axis), { min: 0, max: data.highest > 0 ? niceAbove(data.highest) : 1 }),
                yAxis: {
                    type: 'category', inverse: true, data: entries.map((entry, i) => i), axisTick: { show: false }, axisLine: { show: false },
                    axisLabel: {
                        interval: 0, color: ink, fontSize: 12, width: left - 8, overflow: 'truncate', rich: { heading: { fontWeight: 'bold' } },
                        formatter: (i) => (entries[i].heading ? `{heading|${entries[i].label}}` : entries[i].label),
                    },
                },
                tooltip: itemTip(),
                series,
            },
        };
    }

    /** Bars of parts, one below the other. */
    function stack(data, context) {
        const { width, text } = context;
        const top = legendHeight(data.series.map((one) => text(one.label)), width);
        const labels = data.rows.map((row) => text(row.label));
        const left = Math.min(Math.max(...labels.map(textWidth)) + 12, width * 0.36);
        const drawn = data.rows.length * 34;
        return {
            height: top + drawn + 48,
            option: {
                legend: legendOf(data.series, context),
                grid: { left, right: 24, top, height: drawn },
                xAxis: valueAxis(text(data.axis), { min: 0 }),
                yAxis: {
                    type: 'category', inverse: true, data: labels, axisTick: { show: false }, axisLine: { show: false },
                    axisLabel: { interval: 0, color: ink, fontSize: 12, width: left - 8, overflow: 'break' },
                },
                tooltip: itemTip(),
                series: data.series.map((one, c) => ({
                    type: 'bar', stack: 'days', name: one.key, color: one.colour, barWidth: 20,
                    itemStyle: { borderColor: '#fff', borderWidth: 0.7 },
                    data: data.rows.map((row) => ({
                        value: row.values[c], hint: [text(row.label), `${text(one.label)}: ${number(row.values[c])} (${text(data.axis)})`],
                    })),
                })),
            },
        };
    }

    Object.assign(linliPlots, { rows, stack });
})();
