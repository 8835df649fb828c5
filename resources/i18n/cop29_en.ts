<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n row(s) in the basket</source>
        <translation>
            <numerusform>%n row in the basket</numerusform>
            <numerusform>%n rows in the basket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n row shown</numerusform>
            <numerusform>%n rows shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All rows (%n)</source>
        <translation>
            <numerusform>All rows (%n)</numerusform>
            <numerusform>All rows (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>Replace %n file(s) that exist already?</source>
        <translation>
            <numerusform>Replace %n file that exists already?</numerusform>
            <numerusform>Replace %n files that exist already?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n problem(s) were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</source>
        <translation>
            <numerusform>%n problem was found, so the built-in briefing is open instead. Mend the line below and open the pack again.</numerusform>
            <numerusform>%n problems were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message numerus="yes">
        <source>Copied %n selected row(s)</source>
        <translation>
            <numerusform>Copied %n selected row</numerusform>
            <numerusform>Copied %n selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied all %n row(s) that are shown</source>
        <translation>
            <numerusform>Copied all %n row that is shown</numerusform>
            <numerusform>Copied all %n rows that are shown</numerusform>
        </translation>
    </message>
</context>
</TS>
