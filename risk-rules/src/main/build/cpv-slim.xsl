<?xml version="1.0" encoding="UTF-8"?>
<!-- From the eForms SDK's genericode list of CPV codes to the three columns that we need. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>
  <xsl:template match="/">
    <xsl:text>code&#9;name_sv&#9;name_en&#10;</xsl:text>
    <xsl:apply-templates select="//SimpleCodeList/Row"/>
  </xsl:template>
  <xsl:template match="Row">
    <xsl:value-of select="normalize-space(Value[@ColumnRef='code']/SimpleValue)"/>
    <xsl:text>&#9;</xsl:text>
    <xsl:value-of select="normalize-space(Value[@ColumnRef='swe_label']/SimpleValue)"/>
    <xsl:text>&#9;</xsl:text>
    <xsl:value-of select="normalize-space(Value[@ColumnRef='eng_label']/SimpleValue)"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
